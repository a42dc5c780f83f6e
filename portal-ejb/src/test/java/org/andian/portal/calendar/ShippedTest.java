package org.andian.portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is shipped, against what the State Council's office has published. */
class ShippedTest {

    @Test
    void theYear2025() {
        assertEquals(
                """
                off 2025-01-01/2025-01-01 NEW_YEAR
                off 2025-01-28/2025-02-04 SPRING_FESTIVAL
                off 2025-04-04/2025-04-06 QINGMING
                off 2025-05-01/2025-05-05 LABOUR
                off 2025-05-31/2025-06-02 DRAGON_BOAT
                off 2025-10-01/2025-10-08 NATIONAL
                worked 01-26 02-08 04-27 09-28 10-11\
                """,
                told(Shipped.year(2025)));
    }

    @Test
    void theYear2026() {
        assertEquals(
                """
                off 2026-01-01/2026-01-03 NEW_YEAR
                off 2026-02-15/2026-02-23 SPRING_FESTIVAL
                off 2026-04-04/2026-04-06 QINGMING
                off 2026-05-01/2026-05-05 LABOUR
                off 2026-06-19/2026-06-21 DRAGON_BOAT
                off 2026-09-25/2026-09-27 MID_AUTUMN
                off 2026-10-01/2026-10-07 NATIONAL
                worked 01-04 02-14 02-28 05-09 09-20 10-10\
                """,
                told(Shipped.year(2026)));
    }

    /** By an order of that January it grew, and a made-up day was given up. */
    @Test
    void theSpringFestivalOf2020() {
        WorkDays days = Shipped.days();
        assertEquals(
                "2020-01-19 MADE_UP",
                told(days, "2020-01-19"),
                "a Sunday before it was worked, as planned");
        assertEquals("2020-01-30 HOLIDAY SPRING_FESTIVAL", told(days, "2020-01-30"));
        assertEquals("2020-02-01 HOLIDAY OTHER", told(days, "2020-02-01"));
        assertEquals("2020-02-02 HOLIDAY OTHER", told(days, "2020-02-02"));
        assertEquals("2020-02-03 WORKING", told(days, "2020-02-03"));
    }

    /**
     * What a year has off from Monday to Friday, less what is worked on weekends, are the days of
     * the law: eleven, from 2025 on thirteen; in 2020 two more by the order of that January.
     */
    @ParameterizedTest
    @CsvSource({
        "2016, 17, 6",
        "2017, 16, 5",
        "2018, 17, 6",
        "2019, 18, 7",
        "2020, 19, 6",
        "2021, 18, 7",
        "2022, 18, 7",
        "2023, 18, 7",
        "2024, 19, 8",
        "2025, 18, 5",
        "2026, 19, 6"
    })
    void eachYearHasItsDays(int year, long off, int worked) {
        ArrangementDraft draft = Shipped.year(year);
        long weekdays =
                draft.off().stream()
                        .flatMap(DaysOff::days)
                        .filter(day -> !ArrangementDraft.isWeekend(day))
                        .count();
        assertEquals(off, weekdays);
        assertEquals(worked, draft.worked().size());
        assertEquals(year < 2025 && year != 2020 ? 11 : 13, off - worked);
    }

    @Test
    void noArrangementWorksOnADayThatTheLawHasOff() {
        TreeMap<Integer, List<LocalDate>> against = new TreeMap<>();
        IntStream.rangeClosed(Shipped.FIRST, Shipped.LAST)
                .forEach(year -> against.put(year, Shipped.year(year).workedAgainstLaw()));
        against.values().removeIf(List::isEmpty);
        assertEquals(new TreeMap<>(), against);
    }

    @Test
    void noDayStandsInTwoYears() {
        List<LocalDate> all =
                IntStream.rangeClosed(Shipped.FIRST, Shipped.LAST)
                        .boxed()
                        .flatMap(year -> Shipped.year(year).days().stream())
                        .toList();
        assertEquals(all.stream().distinct().toList(), all);
    }

    private static String told(WorkDays days, String day) {
        CalendarDay one = days.day(LocalDate.parse(day));
        return one.date()
                + " "
                + one.kind()
                + (one.holiday() == null ? "" : " " + one.holiday())
                + (one.provisional() ? " provisional" : "");
    }

    private static String told(ArrangementDraft draft) {
        return draft.off().stream()
                        .map(
                                some ->
                                        "off "
                                                + some.first()
                                                + "/"
                                                + some.last()
                                                + " "
                                                + some.holiday())
                        .collect(Collectors.joining("\n"))
                + "\nworked "
                + draft.worked().stream()
                        .map(day -> day.toString().substring(5))
                        .collect(Collectors.joining(" "));
    }
}
