package org.andian.web.workorder;

import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkState;
import org.andian.portal.workorder.matter.WorkKind;

import java.time.Instant;

/**
 * A work order as REST tells it.
 *
 * @param number its number
 * @param premises code
 * @param provider code of whom it was given to
 * @param device number, null where it is about none
 * @param hazard number of the hazard it is to mend, null for none
 * @param rule number of the rule that gave it out, null where somebody did
 * @param wantedFinishBy as it was asked for, {@code finishBy} as agreed
 * @param arriveBy null where nobody has to arrive by a time again
 * @param arrivedAt as was said, {@code arrivedToldAt} when the portal heard of it; null while
 *     nobody has come
 * @param lon where somebody arrived, in WGS-84; null where nobody said, as {@code lat}
 * @param metres from there to the premises, null where either is not known
 * @param doneAt as was said, {@code doneToldAt} when the portal heard of it
 * @param rating 1 to 5, null for none
 * @param demo made by the example, not by people
 * @param version to be given back with a step, which is refused where it has changed since
 */
public record WorkJson(
        long number,
        String premises,
        String premisesName,
        String district,
        WorkKind kind,
        WorkState state,
        String provider,
        String providerName,
        String what,
        String details,
        String place,
        String device,
        Long hazard,
        Long rule,
        Instant wantedArriveBy,
        Instant wantedFinishBy,
        Instant arriveBy,
        Instant finishBy,
        Instant registeredAt,
        Instant dispatchedAt,
        Instant acceptedAt,
        Instant arrivedAt,
        Instant arrivedToldAt,
        Double lon,
        Double lat,
        Double accuracy,
        Long metres,
        Instant doneAt,
        Instant doneToldAt,
        String result,
        Instant passedAt,
        Integer rating,
        String ratingWords,
        boolean demo,
        int version) {

    static WorkJson of(WorkRow row) {
        return new WorkJson(
                row.id(),
                row.premisesCode(),
                row.premises(),
                row.district(),
                row.kind(),
                row.state(),
                row.providerCode(),
                row.provider(),
                row.what(),
                row.details(),
                row.place(),
                row.deviceNo(),
                row.hazard(),
                row.rule(),
                row.wantedArriveBy(),
                row.wantedFinishBy(),
                row.arriveBy(),
                row.finishBy(),
                row.registeredAt(),
                row.dispatchedAt(),
                row.acceptedAt(),
                row.arrivedAt(),
                row.arrivedToldAt(),
                row.lon(),
                row.lat(),
                row.accuracy(),
                row.metres(),
                row.doneAt(),
                row.doneToldAt(),
                row.result(),
                row.passedAt(),
                row.rating(),
                row.ratingWords(),
                row.demo(),
                row.version());
    }
}
