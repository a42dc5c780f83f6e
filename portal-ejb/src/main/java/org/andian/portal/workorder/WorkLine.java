package org.andian.portal.workorder;

import java.time.Instant;

/**
 * A line of a work order's history.
 *
 * @param at when the portal heard of it
 * @param happenedAt when it was, as was said; the same where it was told at once
 * @param act a {@link WorkAct}, or DISPATCH or MOVE (its premises was merged into another entry)
 * @param state after it
 * @param note null for none
 * @param provider to whom it was given then
 */
public record WorkLine(
        Instant at,
        Instant happenedAt,
        String act,
        String actor,
        WorkState state,
        String note,
        String provider) {}
