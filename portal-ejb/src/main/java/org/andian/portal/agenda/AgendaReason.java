package org.andian.portal.agenda;

import org.andian.portal.refusal.Reason;

/** Why a calendar is not shown or not given out. */
public enum AgendaReason implements Reason {
    /** {0} is the most days. */
    SPAN(Kind.WRONG),
    /** {0} is the most characters. */
    FEED_NAME(Kind.WRONG),
    /** {0} is how many addresses of calendars an account has at most. */
    FEED_MANY(Kind.WRONG),
    /** It does not exist, or is somebody else's. */
    FEED_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    AgendaReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
