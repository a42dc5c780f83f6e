package org.andian.portal.chore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;

class PulseTest {

    private final Deque<Runnable> timers = new ArrayDeque<>();
    private int done;

    @Test
    void theFirstAtOnceAndManyAsOne() {
        Pulse pulse = Pulse.of(Duration.ofSeconds(1), (wait, run) -> timers.add(run), this::work);
        pulse.ring();
        assertEquals(1, done);
        for (int i = 0; i < 500; i++) {
            pulse.ring();
        }
        assertEquals(1, done);
        timers.remove().run();
        assertEquals(2, done);
        timers.remove().run();
        assertEquals(2, done);
        assertEquals(0, timers.size());
        pulse.ring();
        assertEquals(3, done);
    }

    @Test
    void withoutATimerNothingIsLost() {
        Pulse pulse =
                Pulse.of(
                        Duration.ofSeconds(1),
                        (wait, run) -> {
                            throw new RejectedExecutionException("ended");
                        },
                        this::work);
        pulse.ring();
        pulse.ring();
        assertEquals(2, done);
    }

    private void work() {
        done++;
    }
}
