package org.andian.portal.account;

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

    Login {
        if (!SHAPE.matcher(value).matches() || RESERVED.contains(value)) {
            throw new IllegalArgumentException(
                    "A login has 2 to 64 letters, digits, '.', '_', '@' or '-', begins with a"
                            + " letter or digit and is not one the portal keeps for itself.");
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
