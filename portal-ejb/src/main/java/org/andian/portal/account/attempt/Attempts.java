package org.andian.portal.account.attempt;

import java.time.Duration;
import java.time.Instant;

/**
 * The failed attempts on one {@link AttemptTrack}. After those that are free, each further one
 * doubles the wait; a quarter of an hour is the longest, and after an hour without any they are
 * forgotten.
 *
 * @param lastAt of the latest attempt
 */
record Attempts(int failures, Instant lastAt) {

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 10;

    static final Attempts NONE = new Attempts(0, Instant.EPOCH);

    /** From when on the next may be tried. */
    Instant openAt(AttemptTrack track) {
        int beyond = failures - track.free();
        if (beyond < 0) {
            return Instant.EPOCH;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return lastAt.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    /** One more, counted before it is tried, so that guesses made side by side do not slip past. */
    Attempts begun(Instant now) {
        boolean forgotten = lastAt.plus(FORGOTTEN_AFTER).isBefore(now);
        return new Attempts(forgotten ? 1 : failures + 1, now);
    }
}
