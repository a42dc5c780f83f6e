package org.andian.portal.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.fact.DayAgenda.Computed;
import org.andian.portal.fact.DayAgenda.Due;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Now is noon of 25 November in China; figures begin on the 18th. */
class DayAgendaTest {

    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-18");
    private static final int INDICATORS = 3;

    private final Map<LocalDate, Computed> computed = new HashMap<>();

    @Test
    void daysNeverComputedAreWantedFromTheFirst() {
        assertEquals("18 19 20 21 22 23 24", days(Map.of()));
    }

    @Test
    void aSettledDayIsNotBegunWhileItsRecordsStillComeInAndTheNextWaitForIt() {
        assertEquals("18 19 20", days(due(21, "2026-11-25T03:50:00Z", "2026-11-25T03:59:30Z")));
        assertEquals(
                "18 19 20 21 22 23 24",
                days(due(21, "2026-11-25T03:50:00Z", "2026-11-25T03:58:30Z")));
        assertEquals(
                "18 19 20 21 22 23 24",
                days(due(21, "2026-11-25T03:20:00Z", "2026-11-25T03:59:30Z")));
    }

    @Test
    void provisionalDaysAreWantedAgainAfterEachOfThreeNights() {
        for (int day = 18; day <= 25; day++) {
            computed(day, INDICATORS, "2026-11-24T15:00:00Z"); // 23:00, before the last midnight
        }
        assertEquals("22 23 24", days(Map.of()));
    }

    /** It waits for no other day, so it stands in no row with them. */
    @Test
    void theRunningDayIsNotAmongThem() {
        for (int day = 18; day <= 24; day++) {
            computed(day, INDICATORS, "2026-11-24T16:30:00Z"); // 00:30, after the last midnight
        }
        assertEquals("", days(Map.of()));
    }

    @Test
    void changedDaysAndDaysWithoutANewIndicatorAreWanted() {
        for (int day = 18; day <= 25; day++) {
            computed(day, day == 20 ? INDICATORS - 1 : INDICATORS, "2026-11-25T03:59:00Z");
        }
        assertEquals("19 20", days(due(19, "2026-11-25T03:50:00Z", "2026-11-25T03:58:30Z")));
        assertEquals("20", days(due(19, "2026-11-25T03:50:00Z", "2026-11-25T03:59:30Z")));
    }

    @Test
    void aProvisionalDayIsComputedWhileItsRecordsStillComeIn() {
        assertEquals(
                "18 19 20 21 22 23 24",
                days(due(24, "2026-11-25T03:50:00Z", "2026-11-25T03:59:30Z")));
        for (int day = 18; day <= 25; day++) {
            computed(day, INDICATORS, "2026-11-25T03:56:00Z");
        }
        assertEquals("", days(due(24, "2026-11-25T03:50:00Z", "2026-11-25T03:59:30Z")));
        computed(24, INDICATORS, "2026-11-25T03:54:00Z");
        assertEquals("24", days(due(24, "2026-11-25T03:50:00Z", "2026-11-25T03:59:30Z")));
    }

    private void computed(int day, int indicators, String at) {
        computed.put(LocalDate.of(2026, 11, day), new Computed(indicators, Instant.parse(at)));
    }

    private static Map<LocalDate, Due> due(int day, String first, String last) {
        return Map.of(
                LocalDate.of(2026, 11, day), new Due(Instant.parse(first), Instant.parse(last)));
    }

    private String days(Map<LocalDate, Due> due) {
        List<LocalDate> days = new DayAgenda(NOW, FIRST, INDICATORS, computed, due).days();
        return String.join(
                " ", days.stream().map(day -> Integer.toString(day.getDayOfMonth())).toList());
    }
}
