package org.andian.portal.publication;

import java.time.Instant;

/**
 * A publication as lists show it.
 *
 * @param newest no later version of its number exists
 * @param department code, null for all
 * @param fault what the last look at it found, null while it was whole
 * @param checkedAt when that was, null before the first
 */
public record PublicationRow(
        long id,
        PublicationKind kind,
        PublicationNumber number,
        boolean newest,
        String title,
        String issuer,
        long districtId,
        String district,
        String department,
        boolean forBelow,
        Instant madeAt,
        String madeBy,
        Fault fault,
        Instant checkedAt) {}
