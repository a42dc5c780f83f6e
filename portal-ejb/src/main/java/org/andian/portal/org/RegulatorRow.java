package org.andian.portal.org;

import java.time.LocalDate;

/**
 * Who regulates what from which day on.
 *
 * @param venueGroup code, null for all groups
 * @param district name, null for all districts
 * @param premisesCode null unless it holds for one premises
 * @param to exclusive, null = still
 */
public record RegulatorRow(
        long id,
        String venueGroup,
        String district,
        String premisesCode,
        String premises,
        String body,
        String department,
        LocalDate from,
        LocalDate to) {}
