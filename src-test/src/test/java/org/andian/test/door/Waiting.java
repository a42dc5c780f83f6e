package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come; the server the tests run in has no library for it. */
final class Waiting {

    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private Waiting() {}

    static void until(Duration limit, BooleanSupplier holds) {
        long began = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() - began < limit.toNanos(), "not within " + limit);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
