package org.andian.portal.account.secret;

import java.io.Serializable;

/**
 * A login whose password was right, and which one that was: it opens a session only while the
 * account still has this password and asks for no more than was given.
 *
 * @param mark of the password's hash, which tells nothing of the password
 * @param hasCode whether a code of the second factor was right besides
 */
public record Proven(String login, String mark, boolean hasCode) implements Serializable {

    public static Proven byPassword(String login, String hash) {
        return new Proven(login, Secrets.sha256(hash), false);
    }

    public Proven byCode() {
        return new Proven(login, mark, true);
    }

    public boolean isPassword(String hash) {
        return mark.equals(Secrets.sha256(hash));
    }

    /** Says no mark into a log. */
    @Override
    public String toString() {
        return "Proven[" + login + "]";
    }
}
