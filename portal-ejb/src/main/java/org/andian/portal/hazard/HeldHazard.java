package org.andian.portal.hazard;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A hazard whose row is locked, as somebody may do something with it.
 *
 * @param next the state after what is to be done; whoever gets it from {@link HazardHold} can do it
 * @param orderId null where it was never ordered, as {@code dueOn}
 * @param closedAt null where it was never closed
 */
public record HeldHazard(
        long id,
        long premisesId,
        String premisesCode,
        String kind,
        Grade grade,
        HazardState state,
        HazardState next,
        String what,
        LocalDate foundOn,
        Long orderId,
        LocalDate dueOn,
        Instant closedAt,
        int version) {}
