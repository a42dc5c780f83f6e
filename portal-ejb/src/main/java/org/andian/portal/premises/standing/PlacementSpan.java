package org.andian.portal.premises.standing;

import java.time.LocalDate;

/** One stretch of a premises' life as its file shows it; {@code to} is exclusive, null = still. */
public record PlacementSpan(
        String district,
        String venueGroup,
        LocalDate from,
        LocalDate to,
        String reason,
        String changedBy) {}
