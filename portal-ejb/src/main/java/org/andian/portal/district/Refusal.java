package org.andian.portal.district;

/** What was asked cannot be done; the reason lets a page say it in its reader's language. */
public class Refusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        REASON_MISSING,
        FUTURE,
        SETTLED,
        BEFORE_PRESENT,
        CHANGED,
        CLOSED,
        NOT_CLOSED,
        MERGED,
        NO_DISTRICT,
        SAME_PLACE,
        NO_CHANGE,
        TAGGED,
        ITSELF,
        POSITION,
        CREDIT_CODE,
        CODE_TAKEN,
        UNKNOWN_CODE,
        NAME,
        DAYS,
        SUCCESSOR,
        SUCCESSOR_MISSING,
        HAS_BELOW,
        DISTRICT_CODE,
        DISTRICT_LEVEL,
        ABOVE_ITSELF,
        DEPARTMENT_FIXED,
        STILL_REGULATES,
        LATER_NAMED,
        ENDED,
        GONE
    }

    private final Reason reason;

    public Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
