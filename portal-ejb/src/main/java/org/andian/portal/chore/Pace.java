package org.andian.portal.chore;

import java.time.Duration;
import java.time.Instant;

/**
 * When a chore is due next, as a step from one run to the following. After a failure it is tried
 * again soon and then at doubled distances: from its rhythm or a minute, whichever is shorter, up
 * to its rhythm or five minutes, whichever is longer.
 *
 * @param failures in a row, 0 after a success
 */
record Pace(Instant nextAt, int failures) {

    private static final Duration LONGEST_FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration SHORTEST_LAST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 20;

    Pace succeeded(Plan plan, Instant endedAt) {
        return new Pace(endedAt.plus(plan.every()), 0);
    }

    Pace failed(Plan plan, Instant endedAt) {
        return new Pace(endedAt.plus(wait(plan.every(), failures)), failures + 1);
    }

    private static Duration wait(Duration every, int failuresBefore) {
        Duration first = every.compareTo(LONGEST_FIRST_WAIT) < 0 ? every : LONGEST_FIRST_WAIT;
        Duration last = every.compareTo(SHORTEST_LAST_WAIT) > 0 ? every : SHORTEST_LAST_WAIT;
        Duration wait = first.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return wait.compareTo(last) < 0 ? wait : last;
    }
}
