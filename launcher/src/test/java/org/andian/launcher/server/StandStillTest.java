package org.andian.launcher.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class StandStillTest {

    private static final long BEGAN = -7_000_000_000L;

    private final StandStill still = new StandStill(BEGAN);

    @Test
    void whoeverWorksHoweverSlowlyDoesNotStandStill() {
        for (int second = 1; second < 600; second += 40) {
            assertFalse(asked(second, 500L * (second / 40 + 1)), second + " s");
        }
    }

    @Test
    void whoeverDoesNothingForLongDoes() {
        assertFalse(asked(10, 4_000));
        assertFalse(asked(55, 4_300));
        assertTrue(asked(56, 4_300));
    }

    @Test
    void littleByLittleIsWorkToo() {
        assertFalse(asked(10, 4_000));
        assertFalse(asked(40, 4_400));
        assertFalse(asked(54, 4_500));
        assertFalse(asked(99, 4_500));
        assertTrue(asked(100, 4_600));
    }

    private boolean asked(long second, long usedMillis) {
        return still.isOne(
                Duration.ofMillis(usedMillis), BEGAN + Duration.ofSeconds(second).toNanos());
    }
}
