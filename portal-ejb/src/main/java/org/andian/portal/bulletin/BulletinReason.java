package org.andian.portal.bulletin;

import org.andian.portal.refusal.Reason;

/** Why a bulletin is not made, or its schedule is not set. */
public enum BulletinReason implements Reason {
    /** {0} is the most. */
    ADDRESSES(Kind.WRONG),
    LINES(Kind.WRONG),
    /** {0} is the code asked for. */
    UNKNOWN_DEPARTMENT(Kind.WRONG),
    SCHEDULE_TAKEN(Kind.WRONG),
    SCHEDULE_CHANGED(Kind.MEANWHILE),
    /** {0} is how many periods are offered. */
    PERIOD(Kind.WRONG),
    /** {0} is the first day of the period, {1} the last; none of them was computed yet. */
    NOTHING_COMPUTED(Kind.WRONG),
    MADE_MEANWHILE(Kind.MEANWHILE);

    private final Kind kind;

    BulletinReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
