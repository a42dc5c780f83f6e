package org.andian.portal.fact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * One round of work in pieces: before each piece the running day has its turn, so that it is never
 * older than one piece makes it, and each kind of piece has its own time, so that no backlog keeps
 * another waiting. Pure but for the clock.
 */
final class Round {

    private final Clock clock;
    private final BooleanSupplier goesOn;
    private final Runnable today;
    private Instant until;

    /**
     * @param goesOn false ends the round. @param today computes the running day if it is due
     */
    Round(Clock clock, BooleanSupplier goesOn, Runnable today) {
        this.clock = clock;
        this.goesOn = goesOn;
        this.today = today;
        this.until = clock.instant();
    }

    /** From now on there is so much time for pieces of another kind. */
    void begin(Duration atATime) {
        today.run();
        until = clock.instant().plus(atATime);
    }

    /** Asked before each piece. @return whether there is time for it */
    boolean next() {
        if (!goesOn.getAsBoolean() || clock.instant().isAfter(until)) {
            return false;
        }
        today.run();
        return true;
    }
}
