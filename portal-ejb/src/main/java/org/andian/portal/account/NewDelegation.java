package org.andian.portal.account;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Who shall act in the caller's place, and when.
 *
 * @param districtId narrows what is given, null for the whole reach
 * @param to last day
 * @param reason null for none
 */
public record NewDelegation(
        String deputy, Long districtId, LocalDate from, LocalDate to, String reason) {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_REASON = 200;

    /**
     * @throws Refusal DEPUTY_DAYS, DEPUTY_REASON
     */
    public NewDelegation {
        if (from == null
                || to == null
                || to.isBefore(from)
                || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw new Refusal(AccountReason.DEPUTY_DAYS, LONGEST_DAYS);
        }
        String plain = PlainText.of(reason);
        reason = plain == null || plain.isEmpty() ? null : plain;
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new Refusal(AccountReason.DEPUTY_REASON, LONGEST_REASON);
        }
    }
}
