package org.andian.portal.workorder.matter;

import org.andian.portal.refusal.Reason;

/** Why work orders, qualifications, trainings and rules are not entered or changed. */
public enum WorkReason implements Reason {
    UNKNOWN(Kind.UNKNOWN),
    NO_PREMISES(Kind.UNKNOWN),
    NO_DEVICE(Kind.UNKNOWN),
    NO_HAZARD(Kind.UNKNOWN),
    /** No such provider in reach. */
    NO_PROVIDER(Kind.UNKNOWN),
    NO_ENTRY(Kind.UNKNOWN),
    DISTRICT(Kind.UNKNOWN),
    /** Nobody serves the premises {0}. */
    UNSERVED,
    /** Its provider has no qualification that is valid. */
    UNQUALIFIED,
    /** Another provider serves the premises by now. */
    OTHER_PROVIDER(Kind.MEANWHILE),
    /** Somebody else changed it meanwhile. */
    CHANGED(Kind.MEANWHILE),
    /** What is asked is not possible in the state it is in. */
    NOT_NOW(Kind.MEANWHILE),
    KIND,
    /** {0} is the most characters. */
    WHAT,
    /** {0} is the most characters of the longest text. */
    TEXTS,
    /** {0} is the most characters. */
    REASON_MISSING,
    /** {0} is the most characters. */
    RESULT,
    /** From now on, arriving not after finishing, {0} days at most. */
    TIMES,
    /** Later than it was wanted, without a reason of {0} characters at most. */
    LATER,
    /** Before it was given out, or after now. */
    HAPPENED_AT,
    POSITION,
    STARS,
    /** {0} is the most. */
    TOO_MANY,
    /** Who did the work, or acts for him, takes it over or rates it. */
    SAME_PERSON,
    /** {0} is the most characters. */
    NAME,
    /** {0} is the most characters. */
    NUMBER,
    /** {0} is the most characters. */
    ISSUER,
    VALID,
    HELD_ON,
    /** {0} is the most characters. */
    SUBJECT,
    /** {0} is the most characters. */
    TRAINER,
    /** {0} is the most people. */
    PEOPLE,
    CAUSE,
    /** {0} is the most days. */
    DAYS,
    /** {0} is the most hours. */
    HOURS;

    private final Kind kind;

    WorkReason() {
        this(Kind.WRONG);
    }

    WorkReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
