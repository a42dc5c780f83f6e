package org.andian.portal.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.stream.Collectors;

class StretchTest {

    private static final LocalDate LATEST = LocalDate.parse("2026-11-25");

    @Test
    void threeYearsAreTwoRunningTotals() {
        assertEquals("+2026-10-01 -2023-10-01", stretch("2023-11-01", "2026-10-31"));
    }

    @Test
    void theRunningMonthCountsAsWholeUpToItsLastDay() {
        assertEquals("+2026-11-01 -2026-10-01", stretch("2026-11-01", "2026-11-25"));
    }

    @Test
    void brokenMonthsAreAddedDayByDay() {
        assertEquals(
                "+2026-09-01 -2026-07-01 2026-07-15/2026-07-31 2026-10-01/2026-10-14",
                stretch("2026-07-15", "2026-10-14"));
    }

    @Test
    void aPeriodWithoutAWholeMonthIsAddedDayByDay() {
        assertEquals("2026-07-15/2026-08-14", stretch("2026-07-15", "2026-08-14"));
        assertEquals("2026-11-03/2026-11-09", stretch("2026-11-03", "2026-11-09"));
        assertEquals("2026-11-10/2026-11-25", stretch("2026-11-10", "2026-11-25"));
    }

    private static String stretch(String from, String to) {
        Stretch stretch =
                Stretch.of(new DateSpan(LocalDate.parse(from), LocalDate.parse(to)), LATEST);
        return (stretch.plus().map(month -> "+" + month + " ").orElse("")
                        + stretch.minus().map(month -> "-" + month + " ").orElse("")
                        + stretch.days().stream()
                                .map(days -> days.first() + "/" + days.last())
                                .collect(Collectors.joining(" ")))
                .strip();
    }
}
