package org.andian.launcher.server;

import java.time.Duration;

/**
 * Tells a server that waits for itself from one that is slow. In a few starts of many its parts
 * lock each other out for ever (the service locator HK2 keeps readers back behind a waiting writer,
 * while one of them holds what the writer waits for); such a server uses no processor any more.
 */
final class StandStill {

    /** No step of a start on the slowest machine waits so long for anything but the processor. */
    static final Duration LONG = Duration.ofSeconds(45);

    /** What timers and the garbage collector use meanwhile is less. */
    static final Duration SOME_WORK = Duration.ofMillis(500);

    private Duration used = Duration.ZERO;
    private long since;

    /**
     * @param nanoTime of the beginning, as {@link System#nanoTime} gives it
     */
    StandStill(long nanoTime) {
        since = nanoTime;
    }

    /**
     * To be asked again and again.
     *
     * @param processorTime used since the program began
     * @return whether it has done nothing for long
     */
    boolean isOne(Duration processorTime, long nanoTime) {
        if (processorTime.minus(used).compareTo(SOME_WORK) >= 0) {
            used = processorTime;
            since = nanoTime;
        }
        return nanoTime - since > LONG.toNanos();
    }
}
