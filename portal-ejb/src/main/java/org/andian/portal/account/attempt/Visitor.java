package org.andian.portal.account.attempt;

/**
 * Who stands at the door, as far as can be seen.
 *
 * @param remote the client's address, null when unknown
 * @param browser the secret the browser keeps since somebody logged in with it, null when it keeps
 *     none
 */
public record Visitor(String remote, String browser) {

    public static Visitor unknown() {
        return new Visitor(null, null);
    }

    /** Says no secret into a log. */
    @Override
    public String toString() {
        return "visitor from " + remote;
    }
}
