package org.andian.portal.inspection.patrol;

import java.time.Instant;

/**
 * A route as somebody walks it.
 *
 * @param walker login
 * @param points how many places the route had when it began
 * @param stops at how many places of it he stood
 * @param findings how many were found on it
 * @param endedAt null while he walks
 */
public record PatrolRound(
        long id,
        long routeId,
        String route,
        String walker,
        String walkerName,
        int points,
        int stops,
        int findings,
        Instant startedAt,
        Instant endedAt,
        String note,
        boolean demo) {}
