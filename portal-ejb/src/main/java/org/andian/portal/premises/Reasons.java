package org.andian.portal.premises;

import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;

/** Why somebody changed what figures are counted by. */
final class Reasons {

    private static final int LONGEST = 200;

    private Reasons() {}

    static String required(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST) {
            throw new Refusal(
                    Reason.REASON_MISSING, "Give a reason of at most " + LONGEST + " characters.");
        }
        return reason.strip();
    }
}
