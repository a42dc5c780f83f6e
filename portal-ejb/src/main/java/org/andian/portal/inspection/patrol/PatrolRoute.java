package org.andian.portal.inspection.patrol;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A route as lists show it.
 *
 * @param points how many of its places lie in the caller's reach
 * @param lastAt when it was walked to the end last, null for never
 * @param dueOn the last day to walk it, null where it was never walked
 * @param kept whether all its places are the caller's to keep
 */
public record PatrolRoute(
        long id,
        String name,
        int everyDays,
        int points,
        Instant lastAt,
        LocalDate dueOn,
        boolean kept,
        boolean retired,
        boolean demo,
        int version) {

    /** Whether its day has passed, or nobody ever walked it. */
    public boolean isDue(LocalDate today) {
        return !retired && (dueOn == null || dueOn.isBefore(today));
    }
}
