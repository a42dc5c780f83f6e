package org.andian.portal.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

class SpansTest {

    private static final LocalDate LATEST = LocalDate.parse("2026-11-25");

    @Test
    void aMonthIsComparedWithTheMonthBeforeAndTheYearBefore() {
        assertEquals(
                "2026-02-01/2026-02-28 2026-01-01/2026-01-31 2025-02-01/2025-02-28",
                spans("2026-02-01", "2026-02-28"));
        assertEquals(
                "2026-03-01/2026-03-31 2026-02-01/2026-02-28 2025-03-01/2025-03-31",
                spans("2026-03-01", "2026-03-31"));
    }

    @Test
    void februaryOfALeapYearIsWhole() {
        assertEquals(
                "2025-02-01/2025-02-28 2025-01-01/2025-01-31 2024-02-01/2024-02-29",
                spans("2025-02-01", "2025-02-28"));
    }

    @Test
    void aRunningMonthIsReadUpToTheLastDayThatHasFigures() {
        assertEquals(
                "2026-11-01/2026-11-25 2026-10-01/2026-10-25 2025-11-01/2025-11-25",
                spans("2026-11-01", "2026-11-30"));
    }

    @Test
    void aQuarterIsComparedWithTheQuarterBefore() {
        assertEquals(
                "2026-07-01/2026-09-30 2026-04-01/2026-06-30 2025-07-01/2025-09-30",
                spans("2026-07-01", "2026-09-30"));
    }

    @Test
    void anyOtherPeriodIsComparedWithAsManyDaysBefore() {
        assertEquals(
                "2026-11-09/2026-11-15 2026-11-02/2026-11-08 2025-11-09/2025-11-15",
                spans("2026-11-09", "2026-11-15"));
        assertEquals(
                "2026-11-25/2026-11-25 2026-11-24/2026-11-24 2025-11-25/2025-11-25",
                spans("2026-11-25", "2026-11-25"));
    }

    @Test
    void aPeriodToComeStaysAsItIs() {
        assertEquals(
                "2026-12-01/2026-12-31 2026-11-01/2026-11-30 2025-12-01/2025-12-31",
                spans("2026-12-01", "2026-12-31"));
    }

    private static String spans(String from, String to) {
        StatisticQuery query =
                new StatisticQuery(
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        Axis.DISTRICT,
                        null,
                        null,
                        List.of("alarms"),
                        true,
                        true,
                        null,
                        null);
        return Spans.of(query, LATEST).values().stream()
                .map(span -> span.first() + "/" + span.last())
                .collect(Collectors.joining(" "));
    }
}
