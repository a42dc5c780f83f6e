package org.andian.portal.hazard.risk;

import java.time.Instant;

/**
 * A fire at a premises as it was recorded.
 *
 * @param electrical null while the cause is not known
 * @param cause null where nobody wrote one
 * @param lossYuan null where unknown
 */
public record FireIncident(
        long id,
        String premisesCode,
        String premises,
        String district,
        Instant happenedAt,
        String place,
        Boolean electrical,
        String cause,
        int dead,
        int injured,
        Long lossYuan,
        Instant recordedAt,
        String recordedBy,
        boolean demo,
        int version) {}
