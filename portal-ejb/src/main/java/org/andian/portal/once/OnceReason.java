package org.andian.portal.once;

import org.andian.portal.refusal.Reason;

/** Why a request that is to be done once is not taken. */
public enum OnceReason implements Reason {
    /** No key, or none that can be one. */
    KEY(Kind.WRONG),
    /** The key was used for another request. */
    OTHER_BODY(Kind.WRONG),
    /** {0} is how many days keys are kept: whether this one was used before nobody knows. */
    TOO_OLD(Kind.WRONG),
    /** It was made by another account than the one that sends it. */
    OTHER_ACCOUNT(Kind.MEANWHILE),
    /** One of both sides, or which was chosen, is missing; {0} is the most characters. */
    CONFLICT(Kind.WRONG);

    private final Kind kind;

    OnceReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
