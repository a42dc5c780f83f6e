package org.andian.portal.workorder;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.matter.WorkReason;

import java.time.Instant;

/**
 * A work order whose row is locked, as somebody may do something with it.
 *
 * @param next the state after what is to be done; whoever gets it from {@link WorkHold} can do it
 * @param providerId to whom it was given
 * @param servedBy id of who serves the premises now, null for nobody, as {@code servedByCode}
 * @param wanted until when it was asked for
 * @param agreed as it stands; its {@code arriveBy} null where nobody has to arrive by a time
 * @param donePersons logins of who did it, between commas; null while it is not done
 * @param lon of the premises, null where unknown, as {@code lat}
 */
public record HeldWork(
        long id,
        long premisesId,
        String premisesCode,
        WorkKind kind,
        WorkState state,
        WorkState next,
        String what,
        long providerId,
        Long servedBy,
        String servedByCode,
        WorkTimes wanted,
        WorkTimes agreed,
        Instant dispatchedAt,
        String donePersons,
        Double lon,
        Double lat,
        int version) {

    /**
     * @param seen the version the caller looked at, null for whatever it is
     * @throws Refusal CHANGED when it has been changed since
     */
    void requireSeen(Integer seen) {
        if (seen != null && version != seen) {
            throw new Refusal(WorkReason.CHANGED);
        }
    }
}
