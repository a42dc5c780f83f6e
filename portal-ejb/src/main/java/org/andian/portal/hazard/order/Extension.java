package org.andian.portal.hazard.order;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody asks for more time.
 *
 * @param dueOn the last day in time when he asked
 * @param wantedOn the one he asks for
 * @param granted null while nobody has answered, and where the hazard was closed before
 * @param answer null while nobody has answered, as all below
 */
public record Extension(
        long id,
        LocalDate dueOn,
        LocalDate wantedOn,
        String reason,
        Instant askedAt,
        String askedBy,
        Boolean granted,
        String answer,
        Instant settledAt,
        String settledBy) {

    public boolean isWaiting() {
        return settledAt == null;
    }
}
