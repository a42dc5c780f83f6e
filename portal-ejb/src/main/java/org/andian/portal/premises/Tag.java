package org.andian.portal.premises;

import java.time.LocalDate;

/**
 * A further venue group a premises belongs to without being counted there; {@code to} is exclusive,
 * null = still.
 */
public record Tag(String venueGroup, LocalDate from, LocalDate to, String reason) {}
