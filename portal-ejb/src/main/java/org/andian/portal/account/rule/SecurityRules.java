package org.andian.portal.account.rule;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.setting.Setting;

import java.util.Locale;

/**
 * What the security administrator demands of passwords and sessions: a password is long, of several
 * kinds of characters, does not hold the login, and is none that guessers try first.
 *
 * @param kinds of characters out of capital letters, small letters, digits, others
 * @param remembered how many of an account's last passwords may not be used again, the present one
 *     included
 * @param daysForAdministrators after which the three administrators must choose a new password
 * @param idleMinutes after which a session ends
 * @param factorRequired whether those whose role {@link
 *     org.andian.portal.scope.Role#needsSecondFactor() needs it} must log in with a second factor
 */
public record SecurityRules(
        int leastCharacters,
        int kinds,
        int remembered,
        int daysForAdministrators,
        int daysForOthers,
        int idleMinutes,
        boolean factorRequired) {

    public static final SecurityRules USUAL =
            new SecurityRules(
                    SecurityKeys.LEAST_CHARACTERS.usual(),
                    SecurityKeys.KINDS.usual(),
                    SecurityKeys.REMEMBERED.usual(),
                    SecurityKeys.DAYS_FOR_ADMINISTRATORS.usual(),
                    SecurityKeys.DAYS_FOR_OTHERS.usual(),
                    SecurityKeys.IDLE_MINUTES.usual(),
                    SecurityKeys.FACTOR_REQUIRED.usual());
    public static final int MOST_CHARACTERS = 128;

    /**
     * @throws Refusal a RULE_ reason for the first figure beyond its limits
     */
    public SecurityRules {
        within(AccountReason.RULE_CHARACTERS, leastCharacters, SecurityKeys.LEAST_CHARACTERS);
        within(AccountReason.RULE_KINDS, kinds, SecurityKeys.KINDS);
        within(AccountReason.RULE_REMEMBERED, remembered, SecurityKeys.REMEMBERED);
        within(
                AccountReason.RULE_ADMINISTRATORS,
                daysForAdministrators,
                SecurityKeys.DAYS_FOR_ADMINISTRATORS);
        within(AccountReason.RULE_OTHERS, daysForOthers, SecurityKeys.DAYS_FOR_OTHERS);
        within(AccountReason.RULE_IDLE, idleMinutes, SecurityKeys.IDLE_MINUTES);
    }

    private static void within(AccountReason reason, int value, Setting<Integer> key) {
        if (value < key.least() || value > key.most()) {
            throw new Refusal(reason, key.least(), key.most());
        }
    }

    /**
     * @param password null is as none
     * @throws Refusal PASSWORD_LENGTH, PASSWORD_KINDS, PASSWORD_HOLDS_LOGIN or PASSWORD_COMMON
     */
    public void requireStrong(String login, char[] password) {
        if (password == null
                || password.length < leastCharacters
                || password.length > MOST_CHARACTERS) {
            throw new Refusal(AccountReason.PASSWORD_LENGTH, leastCharacters, MOST_CHARACTERS);
        }
        String text = new String(password);
        if (text.chars().map(SecurityRules::kind).distinct().count() < kinds) {
            throw new Refusal(AccountReason.PASSWORD_KINDS, kinds);
        }
        if (text.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            throw new Refusal(AccountReason.PASSWORD_HOLDS_LOGIN);
        }
        if (CommonPasswords.hold(text)) {
            throw new Refusal(AccountReason.PASSWORD_COMMON);
        }
    }

    private static int kind(int character) {
        if (Character.isUpperCase(character)) {
            return 0;
        }
        if (Character.isLowerCase(character)) {
            return 1;
        }
        return Character.isDigit(character) ? 2 : 3;
    }

    /** How long a password lasts. */
    public int daysFor(boolean administrator) {
        return administrator ? daysForAdministrators : daysForOthers;
    }
}
