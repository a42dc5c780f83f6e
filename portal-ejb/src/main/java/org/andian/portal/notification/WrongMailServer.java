package org.andian.portal.notification;

import jakarta.ejb.ApplicationException;

/**
 * The settings of the mail server cannot be used; the reason lets a page say it in the reader's
 * language.
 */
@ApplicationException(rollback = true)
public class WrongMailServer extends IllegalArgumentException {

    /** What is wrong. */
    public enum Reason {
        HOST,
        PORT,
        USER,
        FROM,
        BY_ENVIRONMENT
    }

    private final Reason reason;

    public WrongMailServer(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
