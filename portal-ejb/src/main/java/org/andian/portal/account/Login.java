package org.andian.portal.account;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A login name: 2 to 64 letters, digits, {@code . _ @ -}; small and capital letters are the same.
 * The portal's own names are not for people.
 */
record Login(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Set<String> RESERVED = Set.of("portal", "local-cli", "setup");

    /**
     * @throws Refusal LOGIN
     */
    Login {
        if (!SHAPE.matcher(value).matches() || RESERVED.contains(value)) {
            throw new Refusal(AccountReason.LOGIN);
        }
    }

    static Login of(String text) {
        return new Login(normal(text));
    }

    /** For look-ups: a text that can be no login is simply found nowhere. */
    static String normal(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
