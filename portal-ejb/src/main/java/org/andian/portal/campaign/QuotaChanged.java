package org.andian.portal.campaign;

import jakarta.ejb.ApplicationException;

/** Another has changed the quota since the caller saw it. */
@ApplicationException(rollback = true)
public class QuotaChanged extends IllegalArgumentException {

    private final Integer now;

    QuotaChanged(Integer now) {
        super(
                "The quota was changed meanwhile and is now "
                        + (now == null ? "not set" : now)
                        + "; look again before you change it.");
        this.now = now;
    }

    /** Null when it is not set any more. */
    public Integer getNow() {
        return now;
    }
}
