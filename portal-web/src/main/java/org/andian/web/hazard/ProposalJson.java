package org.andian.web.hazard;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.hazard.proposal.Proposal;
import org.andian.portal.hazard.proposal.ProposalCause;
import org.andian.portal.hazard.proposal.Verdict;

import java.time.Instant;

/**
 * What alarms propose as a hazard, as REST tells it.
 *
 * @param alarm number of the newest of them, {@code alarms} how many
 * @param premises code
 * @param hazard number of the hazard made of it, null for none
 * @param verdict why it is none, null while nobody has decided or where it is one
 */
public record ProposalJson(
        long number,
        ProposalCause cause,
        AlarmKind kind,
        Instant proposedAt,
        long alarm,
        int alarms,
        String device,
        int circuit,
        String premises,
        String premisesName,
        Long hazard,
        Verdict verdict,
        String note,
        Instant decidedAt,
        boolean demo) {

    static ProposalJson of(Proposal row) {
        return new ProposalJson(
                row.id(),
                row.cause(),
                row.kind(),
                row.proposedAt(),
                row.alarm(),
                row.alarms(),
                row.deviceNo(),
                row.circuit(),
                row.premisesCode(),
                row.premises(),
                row.hazard(),
                row.verdict(),
                row.note(),
                row.decidedAt(),
                row.demo());
    }
}
