package org.andian.portal.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.statistic.Axis;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** When bulletins of a rhythm are made within some days. */
class BulletinAgendaTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void weeksOnMondaysMonthsAndQuartersOnTheFirstDayAfter() {
        assertEquals(
                "2026-11-02 2026-11-09 2026-11-16 2026-11-23 2026-11-30",
                days(Rhythm.WEEKLY, LONG_AGO, "2026-11-01", "2026-11-30"));
        assertEquals(
                "2026-11-01 2026-12-01",
                days(Rhythm.MONTHLY, LONG_AGO, "2026-11-01", "2026-12-31"));
        assertEquals("2027-01-01", days(Rhythm.YEARLY, LONG_AGO, "2026-11-01", "2027-11-30"));
        assertEquals(
                "2026-10-01 2027-01-01",
                days(Rhythm.QUARTERLY, LONG_AGO, "2026-10-01", "2027-01-01"));
    }

    @Test
    void noneFromBeforeItWasSwitchedOn() {
        assertEquals(
                "2026-11-16",
                days(
                        Rhythm.WEEKLY,
                        Instant.parse("2026-11-09T00:00:00Z"),
                        "2026-11-01",
                        "2026-11-20"));
    }

    private static String days(Rhythm rhythm, Instant since, String from, String to) {
        Schedule schedule =
                new Schedule(
                        1,
                        rhythm,
                        2,
                        "City",
                        null,
                        Axis.DISTRICT,
                        since,
                        List.of(),
                        since,
                        "office",
                        0);
        return BulletinAgenda.items(
                        schedule, new AgendaSpan(LocalDate.parse(from), LocalDate.parse(to)))
                .stream()
                .map(AgendaItem::day)
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
    }
}
