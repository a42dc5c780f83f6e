package org.andian.portal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reminders before, on and after the day, each once. */
class RemindersTest {

    private static final LocalDate DUE = LocalDate.of(2018, 6, 20);

    @Test
    void dayByDayEachOnce() {
        assertEquals(
                "06-13:7 06-17:3 06-20:0 06-21:-1", told(DUE.minusDays(20), DUE.plusDays(40), 1));
    }

    @Test
    void whereThePortalStoodStillTheNearestIsMadeUpFor() {
        assertEquals("06-18:3 06-21:-1", told(LocalDate.of(2018, 6, 18), DUE.plusDays(9), 3));
    }

    @Test
    void whatIsOverForLongIsNotTold() {
        assertEquals("", told(DUE.plusDays(31), DUE.plusDays(60), 1));
    }

    private static String told(LocalDate first, LocalDate last, int step) {
        Set<Integer> told = new HashSet<>();
        StringBuilder all = new StringBuilder();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
            String date = day.toString().substring(5);
            Reminders.due(DUE, List.of(7, 3, 0), day, Set.copyOf(told))
                    .ifPresent(
                            days -> {
                                told.add(days);
                                all.append(date).append(':').append(days).append(' ');
                            });
        }
        return all.toString().strip();
    }
}
