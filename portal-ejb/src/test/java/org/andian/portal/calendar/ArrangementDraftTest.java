package org.andian.portal.calendar;

import static org.andian.portal.refusal.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class ArrangementDraftTest {

    private static final DaysOff NEW_YEAR = off("2027-01-01", "2027-01-03");

    @Test
    void itIsKeptInTheOrderOfItsDays() {
        DaysOff spring = off("2027-02-05", "2027-02-11");
        ArrangementDraft draft = draft(List.of(spring, NEW_YEAR), "2027-02-20", "2027-01-09");
        assertEquals(List.of(NEW_YEAR, spring), draft.off());
        assertEquals(days("2027-01-09", "2027-02-20"), draft.worked());
    }

    @Test
    void daysOfTheLawThatWouldBeWorkedAreFound() {
        ArrangementDraft draft =
                draft(List.of(NEW_YEAR, off("2027-02-06", "2027-02-12")), "2027-10-03");
        assertEquals(
                days(
                        "2027-02-05",
                        "2027-04-05",
                        "2027-06-09",
                        "2027-09-15",
                        "2027-10-01",
                        "2027-10-03"),
                draft.workedAgainstLaw(),
                "1 and 2 May and 2 October lie on weekends that are off");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        List<DaysOff> off = List.of(NEW_YEAR);
        assertRefused(CalendarReason.YEAR, () -> of(2015, off));
        assertRefused(CalendarReason.YEAR, () -> of(2100, off));
        assertRefused(CalendarReason.NOTHING_OFF, () -> of(2027, List.of()));
        assertRefused(CalendarReason.OUTSIDE, () -> of(2028, off));
        assertRefused(
                CalendarReason.OUTSIDE, () -> of(2027, List.of(off("2026-12-24", "2027-01-01"))));
        assertEquals(
                "2026-12-25",
                of(2027, List.of(off("2026-12-25", "2027-01-01")))
                        .off()
                        .getFirst()
                        .first()
                        .toString());
        assertRefused(CalendarReason.TWICE, () -> of(2027, List.of(NEW_YEAR, NEW_YEAR)));
        assertRefused(CalendarReason.TWICE, () -> draft(off, "2027-01-02"));
        assertRefused(CalendarReason.TWICE, () -> draft(off, "2027-01-09", "2027-01-09"));
        assertRefused(CalendarReason.NO_WEEKEND, () -> draft(off, "2027-01-08"));
        assertRefused(CalendarReason.BACKWARDS, () -> off("2027-01-03", "2027-01-01"));
        assertRefused(CalendarReason.TOO_LONG, () -> off("2027-01-01", "2027-02-01"));
        assertRefused(
                CalendarReason.TOO_MANY,
                () -> of(2027, Collections.nCopies(ArrangementDraft.MOST + 1, NEW_YEAR)));
        assertRefused(
                CalendarReason.SOURCE,
                () -> new ArrangementDraft(2027, off, List.of(), "x".repeat(201), false));
    }

    @Test
    void aTermHasDays() {
        assertRefused(CalendarReason.TERM, () -> Term.working(0));
        assertRefused(CalendarReason.TERM, () -> Term.calendar(Term.MOST + 1));
        IntStream.of(1, Term.MOST).forEach(days -> assertEquals(days, Term.statutory(days).days()));
    }

    private static ArrangementDraft draft(List<DaysOff> off, String... worked) {
        return new ArrangementDraft(2027, off, days(worked), "", false);
    }

    private static ArrangementDraft of(int year, List<DaysOff> off) {
        return new ArrangementDraft(year, off, List.of(), null, false);
    }

    private static DaysOff off(String first, String last) {
        return new DaysOff(Holiday.OTHER, LocalDate.parse(first), LocalDate.parse(last));
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }
}
