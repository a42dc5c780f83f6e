package org.andian.portal.ledger;

import org.andian.portal.refusal.Reason;

/** Why a ledger takes something not, or not now. */
public enum LedgerReason implements Reason {
    NO_ENTRY(Kind.UNKNOWN),
    /** {0} is the code asked for. */
    NO_PREMISES(Kind.UNKNOWN),
    DISTRICT(Kind.WRONG),
    CHANGED(Kind.MEANWHILE),
    /** {0} is the most characters. */
    REASON_MISSING(Kind.WRONG),
    NUMBER(Kind.WRONG),
    /** {0} is the number. */
    NUMBER_TAKEN(Kind.WRONG),
    /** {0} is the most characters. */
    NAME(Kind.WRONG),
    KIND(Kind.WRONG),
    STATE(Kind.WRONG),
    FINDING(Kind.WRONG),
    /** {0} is the most characters. */
    TEXTS(Kind.WRONG),
    /** {0} is the highest. */
    FIGURES(Kind.WRONG),
    DAYS(Kind.WRONG),
    CREDIT_CODE(Kind.WRONG),
    /** {0} is the most characters. */
    COLUMN_NAME(Kind.WRONG),
    /** {0} is the most columns. */
    TOO_MANY_COLUMNS(Kind.WRONG),
    COLUMN_TYPE(Kind.WRONG),
    /** {0} is the column's name. */
    COLUMN_TAKEN(Kind.WRONG),
    /** {0} is the most characters. */
    VALUE(Kind.WRONG),
    /** {0} is how many at most. */
    TOO_MANY(Kind.WRONG);

    private final Kind kind;

    LedgerReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
