package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

class PeriodChoiceTest {

    @Test
    void stretchesOnAnOrdinaryDay() {
        assertEquals(
                """
                THIS_WEEK 2026-11-23 2026-11-29
                LAST_WEEK 2026-11-16 2026-11-22
                THIS_MONTH 2026-11-01 2026-11-30
                LAST_MONTH 2026-10-01 2026-10-31
                THIS_QUARTER 2026-10-01 2026-12-31
                LAST_QUARTER 2026-07-01 2026-09-30
                THIS_YEAR 2026-01-01 2026-12-31
                LAST_YEAR 2025-01-01 2025-12-31
                CUSTOM 2026-11-01 2026-11-30\
                """,
                all(LocalDate.of(2026, 11, 25)));
    }

    @Test
    void stretchesOnTheFirstOfAYearAndOnALeapDay() {
        assertEquals(
                """
                THIS_WEEK 2023-12-25 2023-12-31
                LAST_WEEK 2023-12-18 2023-12-24
                THIS_MONTH 2023-12-01 2023-12-31
                LAST_MONTH 2023-11-01 2023-11-30
                THIS_QUARTER 2023-10-01 2023-12-31
                LAST_QUARTER 2023-07-01 2023-09-30
                THIS_YEAR 2023-01-01 2023-12-31
                LAST_YEAR 2022-01-01 2022-12-31
                CUSTOM 2023-12-01 2023-12-31\
                """,
                all(LocalDate.of(2023, 12, 31)));
        assertEquals(
                "2024-02-01 2024-02-29", text(PeriodChoice.LAST_MONTH, LocalDate.of(2024, 3, 31)));
    }

    private static String all(LocalDate today) {
        return Arrays.stream(PeriodChoice.values())
                .map(choice -> choice + " " + text(choice, today))
                .collect(Collectors.joining("\n"));
    }

    private static String text(PeriodChoice choice, LocalDate today) {
        return choice.on(today).first() + " " + choice.on(today).last();
    }
}
