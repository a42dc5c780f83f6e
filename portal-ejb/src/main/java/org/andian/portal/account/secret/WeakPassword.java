package org.andian.portal.account.secret;

import jakarta.ejb.ApplicationException;

/**
 * The password offered does not follow the rules; the reason lets a page say it in the reader's
 * language.
 */
@ApplicationException(rollback = true)
public class WeakPassword extends IllegalArgumentException {

    /** The rule that was broken. */
    public enum Reason {
        LENGTH,
        KINDS,
        LOGIN,
        SAME,
        REMEMBERED
    }

    private final Reason reason;

    public WeakPassword(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
