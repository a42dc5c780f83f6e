package org.andian.portal.hazard.proposal;

import org.andian.portal.alarm.AlarmKind;

import java.time.Instant;

/**
 * Alarms that may be a hazard, and what was decided of them.
 *
 * @param alarm number of the newest of them, 0 where all rose since it was dismissed
 * @param alarms how many
 * @param circuitName null where none is registered
 * @param hazard number of the hazard that was made of it, null for none
 * @param verdict why it is none, null while nobody has decided or where it is one
 * @param note left with the decision, null for none
 * @param decidedAt null while it waits
 */
public record Proposal(
        long id,
        ProposalCause cause,
        AlarmKind kind,
        Instant proposedAt,
        long alarm,
        int alarms,
        String deviceNo,
        int circuit,
        String circuitName,
        String position,
        String premisesCode,
        String premises,
        String district,
        boolean demo,
        Long hazard,
        Verdict verdict,
        String note,
        Instant decidedAt,
        String decidedBy,
        int version) {

    public boolean isWaiting() {
        return decidedAt == null;
    }
}
