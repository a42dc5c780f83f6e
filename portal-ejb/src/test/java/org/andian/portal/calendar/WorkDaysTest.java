package org.andian.portal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;

class WorkDaysTest {

    private final WorkDays days = Shipped.days();

    /** Saturdays 14 and 28 February are worked, 15 to 23 are off. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13,  1, 2026-02-14", "2026-02-13,  2, 2026-02-24", "2026-02-13,  5, 2026-02-27",
        "2026-02-13,  6, 2026-02-28", "2026-02-13,  7, 2026-03-02", "2026-02-18,  1, 2026-02-24",
        "2026-02-24, -1, 2026-02-14", "2026-02-24, -2, 2026-02-13", "2026-03-02, -1, 2026-02-28",
        "2026-02-18, -1, 2026-02-14"
    })
    void workingDaysAroundTheSpringFestivalOf2026(LocalDate from, int n, LocalDate expected) {
        assertEquals(expected, days.workingDay(from, n));
    }

    /** Sunday 28 September and Saturday 11 October are worked, 1 to 8 October are off. */
    @ParameterizedTest
    @CsvSource({
        "2025-09-26,  1, 2025-09-28", "2025-09-26,  3, 2025-09-30", "2025-09-26,  4, 2025-10-09",
        "2025-09-26,  6, 2025-10-11", "2025-09-26,  7, 2025-10-13", "2025-10-09, -1, 2025-09-30",
        "2025-10-09, -3, 2025-09-28", "2025-10-09, -4, 2025-09-26", "2025-10-13, -1, 2025-10-11"
    })
    void workingDaysAroundTheNationalDayOf2025(LocalDate from, int n, LocalDate expected) {
        assertEquals(expected, days.workingDay(from, n));
    }

    @Test
    void whetherALastDayThatIsOffMovesItsGiverSays() {
        LocalDate from = LocalDate.parse("2025-09-20");
        assertEquals(
                Deadline.by(LocalDate.parse("2025-10-05")), days.deadline(from, Term.calendar(15)));
        assertEquals(
                new Deadline(LocalDate.parse("2025-10-09"), false),
                days.deadline(from, Term.statutory(15)));
        assertEquals(
                new Deadline(LocalDate.parse("2025-09-29"), false),
                days.deadline(from, Term.statutory(9)),
                "a last day that is worked stays");
        assertEquals(
                new Deadline(LocalDate.parse("2025-10-16"), false),
                days.deadline(from, Term.working(15)));
    }

    @Test
    void theLastDayCountsWhole() {
        Deadline deadline = days.deadline(LocalDate.parse("2025-09-26"), Term.working(6));
        assertEquals(LocalDate.parse("2025-10-11"), deadline.lastDay());
        assertEquals(Instant.parse("2025-10-11T16:00:00Z"), deadline.until());
        assertTrue(deadline.isMetBy(Instant.parse("2025-10-11T15:59:59.999Z")));
        assertFalse(deadline.isMetBy(Instant.parse("2025-10-11T16:00:00.000Z")));
    }

    @Test
    void aYearThatNobodyArrangedHasItsDaysByLaw() {
        assertEquals(
                day("2027-02-05", DayKind.HOLIDAY, Holiday.SPRING_FESTIVAL, true),
                at("2027-02-05"));
        assertEquals(
                day("2027-02-08", DayKind.HOLIDAY, Holiday.SPRING_FESTIVAL, true),
                at("2027-02-08"));
        assertEquals(day("2027-02-09", DayKind.WORKING, null, true), at("2027-02-09"));
        assertEquals(day("2027-02-13", DayKind.WEEKEND, null, true), at("2027-02-13"));
        assertEquals(day("2026-02-28", DayKind.MADE_UP, null, false), at("2026-02-28"));
        assertEquals(
                day("2026-02-21", DayKind.HOLIDAY, Holiday.SPRING_FESTIVAL, false),
                at("2026-02-21"));
    }

    @Test
    void theLastWeekBeforeSuchAYearIsProvisionalToo() {
        assertFalse(days.isProvisional(LocalDate.parse("2026-12-24")));
        assertTrue(days.isProvisional(LocalDate.parse("2026-12-25")));
        assertTrue(days.isProvisional(LocalDate.parse("2027-01-04")));
        assertFalse(days.isProvisional(LocalDate.parse("2025-12-31")));
        WorkDays from2017 = Shipped.days(2017, 2017);
        assertEquals(
                day("2016-12-31", DayKind.HOLIDAY, Holiday.NEW_YEAR, false),
                from2017.day(LocalDate.parse("2016-12-31")),
                "a day that the arrangement of the year after names is settled");
    }

    @Test
    void aDeadlineSaysWhetherItRestsOnSuchDays() {
        LocalDate from = LocalDate.parse("2026-12-21");
        assertEquals(
                new Deadline(LocalDate.parse("2026-12-24"), false),
                days.deadline(from, Term.working(3)));
        assertEquals(
                new Deadline(LocalDate.parse("2026-12-25"), true),
                days.deadline(from, Term.working(4)));
        assertEquals(
                Deadline.by(LocalDate.parse("2027-01-02")), days.deadline(from, Term.calendar(12)));
        assertEquals(
                new Deadline(LocalDate.parse("2027-01-04"), true),
                days.deadline(from, Term.statutory(12)));
    }

    @Test
    void whatIsNoCountIsRefused() {
        LocalDate from = LocalDate.parse("2026-01-01");
        assertThrows(IllegalArgumentException.class, () -> days.workingDay(from, 0));
        assertThrows(
                IllegalArgumentException.class, () -> days.workingDay(from, Integer.MIN_VALUE));
    }

    private CalendarDay at(String day) {
        return days.day(LocalDate.parse(day));
    }

    private static CalendarDay day(String day, DayKind kind, Holiday holiday, boolean provisional) {
        return new CalendarDay(LocalDate.parse(day), kind, holiday, provisional);
    }
}
