package org.andian.portal.premises;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;

/**
 * From a day on a premises lies in another district, or another venue group counts it.
 *
 * @param district code, or name of a zone without one; null to stay
 * @param venueGroup null to stay in the group
 * @param reason why, as the ledger will say
 * @param version of the row the caller looked at
 */
public record PremisesMove(
        String code,
        String district,
        String venueGroup,
        LocalDate from,
        String reason,
        int version) {

    public PremisesMove {
        reason = Reasons.required(reason);
        if (district == null && venueGroup == null) {
            throw new Refusal(PremisesReason.NO_CHANGE);
        }
    }
}
