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
        int version) {

    /** Of several of one cause the least stands for all: under an order, then found first. */
    String standing() {
        return "%s %s %019d".formatted(state == HazardState.FOUND ? 1 : 0, foundOn, id);
    }

    /** Whether its term has passed while it waits to be mended. */
    public boolean isOverdue(LocalDate today) {
        return dueOn != null && state.isToBeMended() && dueOn.isBefore(today);
    }
}
