package org.andian.portal.account;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Rights;
import org.andian.portal.text.PlainText;

import java.time.Duration;

/**
 * A token to issue.
 *
 * @param login of the account it speaks for
 * @param name what its owner calls it, at most 100 characters
 * @param lifetime more than nothing, at most 366 days
 * @param rights what its holder may do, at most
 * @param districtId narrows the reach to a district, null when it does not
 */
public record TokenWish(
        String login, String name, Duration lifetime, Rights rights, Long districtId) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_NAME = 100;

    /**
     * @throws Refusal TOKEN_NAME, TOKEN_DAYS
     */
    public TokenWish {
        String plain = PlainText.of(name);
        if (plain == null || plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Refusal(AccountReason.TOKEN_NAME, LONGEST_NAME);
        }
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw new Refusal(AccountReason.TOKEN_DAYS, LONGEST.toDays());
        }
        name = plain;
    }
}
