package org.andian.portal.account;

import org.andian.portal.account.secret.WeakPassword;

import java.util.Locale;

/** What a password must be: long, of several kinds of characters, and not the login. */
final class PasswordRules {

    private PasswordRules() {}

    static void check(SecurityRules rules, String login, char[] password) {
        if (password == null
                || password.length < rules.leastCharacters()
                || password.length > SecurityRules.MOST_CHARACTERS) {
            throw new WeakPassword(
                    WeakPassword.Reason.LENGTH,
                    "A password has "
                            + rules.leastCharacters()
                            + " to "
                            + SecurityRules.MOST_CHARACTERS
                            + " characters.");
        }
        if (kinds(password) < rules.kinds()) {
            throw new WeakPassword(
                    WeakPassword.Reason.KINDS,
                    "A password has characters of at least "
                            + rules.kinds()
                            + " kinds out of capital letters, small letters, digits, others.");
        }
        if (new String(password)
                .toLowerCase(Locale.ROOT)
                .contains(login.toLowerCase(Locale.ROOT))) {
            throw new WeakPassword(
                    WeakPassword.Reason.LOGIN, "A password must not contain the login.");
        }
    }

    private static int kinds(char[] password) {
        return (int) new String(password).chars().map(PasswordRules::kind).distinct().count();
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
}
