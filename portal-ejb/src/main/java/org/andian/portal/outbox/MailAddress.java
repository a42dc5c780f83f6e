package org.andian.portal.outbox;

import org.andian.portal.refusal.Refusal;

import java.util.regex.Pattern;

/**
 * A mail address in the plain form of RFC 5321: no quotes, comments, line breaks or letters beyond
 * ASCII. The domain may be one label, as inside an office network.
 */
public record MailAddress(String value) {

    public static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?=[^@]{1,64}@)"
                            + ATOM
                            + "(?:\\."
                            + ATOM
                            + ")*@"
                            + LABEL
                            + "(?:\\."
                            + LABEL
                            + ")*");

    /**
     * @throws Refusal ADDRESS
     */
    public MailAddress {
        if (!isValid(value)) {
            throw new Refusal(
                    OutboxReason.ADDRESS, value == null ? "" : value.replaceAll("\\p{Cntrl}", " "));
        }
    }

    /** Whether {@code new MailAddress(text)} would take it; false for null. */
    public static boolean isValid(String text) {
        return text != null && text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
