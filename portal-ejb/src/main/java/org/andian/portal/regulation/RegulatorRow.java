package org.andian.portal.regulation;

import java.time.LocalDate;

/**
 * Who regulates what from which day on.
 *
 * @param venueGroup code, null for all groups
 * @param district name, null for all districts
 * @param to exclusive, null = still
 */
public record RegulatorRow(
        long id,
        String venueGroup,
        String district,
        String body,
        String department,
        LocalDate from,
        LocalDate to) {}
