package org.andian.portal.ledger.area;

import java.time.Instant;

/**
 * An area as its page and REST show it.
 *
 * @param districtName as {@code text} names it by its code
 * @param withdrawn why it was entered by mistake, null while it stands, as {@code withdrawnAt}
 */
public record Area(
        long id,
        AreaText text,
        long districtId,
        String districtName,
        Instant changedAt,
        String changedBy,
        String withdrawn,
        Instant withdrawnAt,
        boolean demo,
        int version) {}
