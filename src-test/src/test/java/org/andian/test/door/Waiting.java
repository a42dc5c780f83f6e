package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come; the server the tests run in has no library for it. */
final class Waiting {

    /** Far beyond what a busy machine needs: only a test that fails ever waits so long. */
    static final Duration LIMIT = Duration.ofMinutes(3);

    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private Waiting() {}

    static void until(BooleanSupplier holds) {
        until(LIMIT, holds);
    }

    static void until(Duration limit, BooleanSupplier holds) {
        long began = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() - began < limit.toNanos(), "not within " + limit);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
