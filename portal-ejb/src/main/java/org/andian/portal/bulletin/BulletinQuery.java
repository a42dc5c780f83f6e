package org.andian.portal.bulletin;

import java.time.LocalDate;

/**
 * Which bulletins; null = all.
 *
 * @param districtId the district itself, not those below it
 * @param from periods that end on this day or later
 * @param to periods that begin on this day or earlier
 */
public record BulletinQuery(
        Long scheduleId,
        Rhythm rhythm,
        Long districtId,
        String department,
        LocalDate from,
        LocalDate to,
        int first,
        int size) {}
