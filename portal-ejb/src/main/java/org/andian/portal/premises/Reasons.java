package org.andian.portal.premises;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;

/** Why somebody changed what figures are counted by. */
final class Reasons {

    private static final int LONGEST = 200;

    private Reasons() {}

    static String required(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST) {
            throw new Refusal(PremisesReason.REASON_MISSING, LONGEST);
        }
        return reason.strip();
    }
}
