package org.andian.portal.difference.rule;

import org.andian.portal.refusal.Reason;

/** Why nothing is said of a difference. */
public enum DifferenceReason implements Reason {
    UNKNOWN(Kind.UNKNOWN),
    /** Somebody else changed it meanwhile, or its facts did. */
    CHANGED(Kind.MEANWHILE),
    /** What is asked is not possible in the state it is in. */
    NOT_NOW(Kind.MEANWHILE),
    /** {0} is the most characters. */
    REASON_MISSING,
    /** Who says he was there says no more about it. */
    SAME_PERSON,
    /** {0} is the most. */
    TOO_MANY;

    private final Kind kind;

    DifferenceReason() {
        this(Kind.WRONG);
    }

    DifferenceReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
