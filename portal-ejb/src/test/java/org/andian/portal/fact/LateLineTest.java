package org.andian.portal.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.indicator.LateDay;
import org.andian.portal.sql.SqlFailure;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class LateLineTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final int A_LOOK = 2;

    private final Desk desk = new Desk();
    private final Round round = new Round(CLOCK, () -> true, () -> {});

    /** Two at a look; what was postponed is not due any more. */
    private static final class Desk implements LateLine.Desk {

        private final List<LateDay> line = new ArrayList<>();
        private final Map<Long, RuntimeException> faults = new HashMap<>();
        private final List<Long> counted = new ArrayList<>();
        private final Map<Long, String> postponed = new HashMap<>();

        @Override
        public List<LateDay> waiting() {
            return line.stream()
                    .filter(late -> !postponed.containsKey(late.deviceId()))
                    .limit(A_LOOK)
                    .toList();
        }

        @Override
        public void compute(LateDay late) {
            RuntimeException fault = faults.get(late.deviceId());
            if (fault != null) {
                throw fault;
            }
            counted.add(late.deviceId());
            line.remove(late);
        }

        @Override
        public void postpone(LateDay late, String fault) {
            postponed.put(late.deviceId(), fault);
        }

        private void add(long device) {
            line.add(new LateDay(DAY, device, null, List.of(device)));
        }
    }

    @Test
    void oneThatFailsGoesBehindTheOthersAndStays() {
        for (long device = 1; device <= 5; device++) {
            desk.add(device);
        }
        desk.faults.put(1L, new IllegalStateException("no such place"));
        desk.faults.put(2L, new IllegalArgumentException("no such group"));
        work();
        assertEquals(List.of(3L, 4L, 5L), desk.counted);
        assertEquals(
                Map.of(
                        1L, "java.lang.IllegalStateException: no such place",
                        2L, "java.lang.IllegalArgumentException: no such group"),
                desk.postponed);
        assertEquals(List.of(1L, 2L), desk.line.stream().map(LateDay::deviceId).toList());
    }

    /** The chore is tried again soon; the day is not to blame and waits no longer for it. */
    @Test
    void aDeadlockIsNoFaultOfTheDay() {
        desk.add(1);
        desk.faults.put(1L, SqlFailure.runAgain("Deadlock found"));
        assertThrows(SqlFailure.class, this::work);
        assertEquals(Map.of(), desk.postponed);
    }

    private void work() {
        round.begin(Duration.ofSeconds(15));
        new LateLine(round, desk).work();
    }
}
