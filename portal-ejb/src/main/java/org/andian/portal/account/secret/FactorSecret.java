package org.andian.portal.account.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator app needs to give codes; shown once, at enrolment.
 *
 * @param text base32
 */
public record FactorSecret(String login, String text) {

    private static final String ISSUER = "Andian";
    private static final int GROUP = 4;

    /** The address a QR code carries. */
    public String uri() {
        return "otpauth://totp/"
                + ISSUER
                + ":"
                + URLEncoder.encode(login, StandardCharsets.UTF_8)
                + "?secret="
                + text
                + "&issuer="
                + ISSUER
                + "&algorithm=SHA1&digits="
                + Totp.DIGITS
                + "&period="
                + Totp.STEP_SECONDS;
    }

    /** In groups of four, for typing. */
    public String spaced() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "secret of " + login;
    }
}
