package org.andian.portal.workorder;

import org.andian.portal.workorder.matter.WorkKind;

import java.time.Instant;

/**
 * A work order as lists and REST show it.
 *
 * @param providerCode of whom it was given to
 * @param deviceNo null where it is about none
 * @param hazard number of the hazard it is to mend, null for none
 * @param rule number of the rule that gave it out, null where somebody did
 * @param wantedFinishBy until when it was asked for, {@code finishBy} as agreed
 * @param arriveBy null where nobody has to arrive by a time again
 * @param dispatchedAt when it went out to this provider
 * @param acceptedAt null while it was not taken on
 * @param arrivedAt as was said, null while nobody has come; {@code arrivedToldAt} when the portal
 *     heard of it
 * @param lon where somebody arrived, null where nobody said, as {@code lat} and {@code accuracy}
 * @param metres from there to the premises, null where either is not known
 * @param doneAt as was said, null while it is not done; {@code doneToldAt} when the portal heard
 * @param passedAt null while it was not taken over
 * @param rating 1 to 5, null for none
 * @param endedAt null while it is open
 */
public record WorkRow(
        long id,
        String premisesCode,
        String premises,
        Long districtId,
        String district,
        String venueGroup,
        boolean demo,
        WorkKind kind,
        WorkState state,
        String providerCode,
        String provider,
        String what,
        String details,
        String place,
        String deviceNo,
        Long hazard,
        Long rule,
        Instant wantedArriveBy,
        Instant wantedFinishBy,
        Instant arriveBy,
        Instant finishBy,
        Instant registeredAt,
        String registeredBy,
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
        Instant endedAt,
        int version) {

    /** Whether it is not done and its time has passed. */
    public boolean isOverdue(Instant now) {
        return state.isToBeDone() && finishBy.isBefore(now);
    }

    /** Whether nobody has come and the time for it has passed. */
    public boolean isAwaited(Instant now) {
        return state.isToArrive() && arriveBy != null && arriveBy.isBefore(now);
    }
}
