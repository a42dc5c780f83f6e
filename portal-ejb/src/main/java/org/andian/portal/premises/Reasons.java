package org.andian.portal.premises;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/** Why somebody changed what figures are counted by. */
final class Reasons {

    private static final int LONGEST = 200;

    private Reasons() {}

    static String required(String reason) {
        String plain = PlainText.of(reason);
        if (plain == null || plain.isEmpty() || plain.length() > LONGEST) {
            throw new Refusal(PremisesReason.REASON_MISSING, LONGEST);
        }
        return plain;
    }
}
