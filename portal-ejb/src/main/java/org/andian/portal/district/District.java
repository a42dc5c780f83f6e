package org.andian.portal.district;

import java.time.LocalDate;

/**
 * A district (GB/T 2260).
 *
 * @param code six digits, null for a zone without a code
 * @param path ids from the root, such as {@code /1/2/3/}
 * @param lon WGS-84 degrees, null for a zone without a seat
 */
public record District(
        long id,
        String code,
        String name,
        Long parentId,
        String level,
        String path,
        Double lon,
        Double lat,
        LocalDate validFrom,
        LocalDate validTo) {}
