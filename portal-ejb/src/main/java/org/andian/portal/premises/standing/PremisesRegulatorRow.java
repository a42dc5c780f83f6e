package org.andian.portal.premises.standing;

import java.time.LocalDate;

/**
 * Who regulates one premises from which day on.
 *
 * @param to exclusive, null = still
 */
public record PremisesRegulatorRow(
        long id,
        String premisesCode,
        String premises,
        String body,
        String department,
        LocalDate from,
        LocalDate to) {}
