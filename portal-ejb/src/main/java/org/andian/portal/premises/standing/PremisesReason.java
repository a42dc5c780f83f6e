package org.andian.portal.premises.standing;

import org.andian.portal.refusal.Reason;

/**
 * Why a premises or a provider is not found, registered or changed; it stands here because the
 * sub-room knows nothing of the room above it.
 */
public enum PremisesReason implements Reason {
    /** {0} is the code asked for; what lies outside the reach is not told from what is not. */
    UNKNOWN(Kind.UNKNOWN),
    /** As written, a premises would lie outside the reach of the caller. */
    OUTSIDE(Kind.NOT_ALLOWED),
    /** {0} is the code of the premises, or the name of the provider. */
    CHANGED(Kind.MEANWHILE),
    CODE(Kind.WRONG),
    CODE_TAKEN(Kind.WRONG),
    /** {0} is the code. */
    CODE_TWICE(Kind.WRONG),
    /** {0} is the most characters. */
    NAME(Kind.WRONG),
    /** {0} is the most characters. */
    ADDRESS(Kind.WRONG),
    /** {0} is the most characters. */
    CONTACT(Kind.WRONG),
    /** {0} is the most characters. */
    PHONE(Kind.WRONG),
    PLACE_MISSING(Kind.WRONG),
    POSITION(Kind.WRONG),
    CREDIT_CODE(Kind.WRONG),
    /** {0} is the credit code. */
    CREDIT_CHECK(Kind.WRONG),
    /** {0} is the most characters. */
    REASON_MISSING(Kind.WRONG),
    FUTURE(Kind.WRONG),
    /** {0} is the code, {1} the first day it is no longer counted. */
    CLOSED(Kind.WRONG),
    /** {0} is the code. */
    NOT_CLOSED(Kind.WRONG),
    /** {0} is the code. */
    MERGED(Kind.WRONG),
    /** {0} is the code. */
    SAME_PLACE(Kind.WRONG),
    NO_CHANGE(Kind.WRONG),
    /** {0} is the code. */
    TAGGED(Kind.WRONG),
    ITSELF(Kind.WRONG),
    /** {0} is the code asked for. */
    NO_PROVIDER(Kind.UNKNOWN),
    /** {0} is the most characters. */
    PROVIDER_CODE(Kind.WRONG),
    /** {0} is the code. */
    PROVIDER_CODE_TAKEN(Kind.WRONG),
    /** {0} is the most characters of the name, {1} of the phone. */
    PROVIDER_NAME(Kind.WRONG);

    private final Kind kind;

    PremisesReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
