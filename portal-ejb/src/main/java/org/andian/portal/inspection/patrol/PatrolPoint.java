package org.andian.portal.inspection.patrol;

import java.time.Instant;

/**
 * A place somebody walks to.
 *
 * @param code what its QR code holds, of 16 capital letters and digits
 * @param place where exactly on the premises
 * @param retired nobody walks there any more
 * @param lastAt when somebody stood there last, null for never
 */
public record PatrolPoint(
        long id,
        String premisesCode,
        String premises,
        String district,
        String code,
        String name,
        String place,
        boolean retired,
        Instant lastAt,
        boolean demo,
        int version) {}
