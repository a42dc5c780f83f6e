package org.andian.portal.inspection.patrol;

import java.time.Instant;

/**
 * That somebody stood at a place.
 *
 * @param roundId null on no round
 * @param scanned whether he read the QR code there
 * @param lon degrees where his phone was, null where it did not say
 * @param at when he stood there
 * @param keptAt when the portal took it
 * @param findings how many were found there
 */
public record PatrolStop(
        long id,
        Long roundId,
        long pointId,
        String point,
        String place,
        String premisesCode,
        String premises,
        StopVerdict verdict,
        String note,
        boolean scanned,
        Double lon,
        Double lat,
        Instant at,
        Instant keptAt,
        String walker,
        String walkerName,
        int findings) {}
