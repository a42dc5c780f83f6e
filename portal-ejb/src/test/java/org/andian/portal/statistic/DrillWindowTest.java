package org.andian.portal.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.fact.DateSpan;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class DrillWindowTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final DateSpan MONTH = new DateSpan(FIRST, LocalDate.parse("2026-11-30"));

    @Test
    void fewAreReadAtOnce() {
        assertEquals(
                List.of(new DrillWindow(MONTH, null, null, true)), DrillWindow.of(MONTH, 12, 900));
        assertEquals(
                List.of(new DrillWindow(MONTH, null, null, true)), DrillWindow.of(MONTH, 0, 0));
    }

    @Test
    void manyAreReadSomeDaysAtATimeWithoutGapAndTwice() {
        List<DrillWindow> windows = DrillWindow.of(MONTH, 30 * 700, 900);
        assertEquals(15, windows.size(), "two days of 700 each");
        LocalDate next = FIRST;
        for (DrillWindow window : windows) {
            assertEquals(next, window.days().first());
            assertEquals("1 = 1", window.condition());
            next = window.days().last().plusDays(1);
        }
        assertEquals(MONTH.last().plusDays(1), next);
    }

    @Test
    void aDayOfMoreIsReadPremisesByPremisesEachInOneWindow() {
        DateSpan day = new DateSpan(FIRST, FIRST);
        List<DrillWindow> windows = DrillWindow.of(day, 9_000, 1_000);
        assertEquals("r.premises_id is null", windows.getFirst().condition());
        List<Long> ends = new ArrayList<>(List.of(0L));
        for (DrillWindow window : windows.subList(1, windows.size())) {
            assertEquals(ends.getLast(), window.from());
            ends.add(window.to());
        }
        assertEquals(List.of(0L, 201L, 402L, 603L, 804L, Long.MAX_VALUE), ends);
    }

    @Test
    void theStreamGoesOverEmptyWindows() {
        List<DrillWindow> windows = DrillWindow.of(MONTH, 30 * 2_000, 900);
        List<DateSpan> read = new ArrayList<>();
        DrillStream stream =
                new DrillStream(
                        windows,
                        window -> {
                            read.add(window.days());
                            return read.size() % 7 == 0
                                    ? List.of(row(window.days().first()))
                                    : List.of();
                        });
        List<LocalDate> days = new ArrayList<>();
        stream.forEachRemaining(row -> days.add(row.day()));
        assertEquals(30, read.size());
        assertEquals(
                List.of(
                        FIRST.plusDays(6),
                        FIRST.plusDays(13),
                        FIRST.plusDays(20),
                        FIRST.plusDays(27)),
                days);
    }

    private static DrillRow row(LocalDate day) {
        return new DrillRow(day, null, null, null, null, null, null, null, null, null, null, 1);
    }
}
