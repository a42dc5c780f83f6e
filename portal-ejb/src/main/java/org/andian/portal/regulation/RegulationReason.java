package org.andian.portal.regulation;

import org.andian.portal.refusal.Reason;

/** Why a department, venue group, body or regulator is not found, kept or named. */
public enum RegulationReason implements Reason {
    /** {0} is the code asked for. */
    UNKNOWN_GROUP(Kind.UNKNOWN),
    /** {0} is the code asked for. */
    UNKNOWN_DEPARTMENT(Kind.UNKNOWN),
    NO_BODY(Kind.UNKNOWN),
    /** {0} is the name of what was changed. */
    CHANGED(Kind.MEANWHILE),
    /** {0} is the most characters. */
    LINE_NAMES(Kind.WRONG),
    /** {0} is the most characters. */
    BODY_NAME(Kind.WRONG),
    BODY_DISTRICT(Kind.WRONG),
    BODY_DAYS(Kind.WRONG),
    /** {0} is the name, {1} the district. */
    BODY_REGISTERED(Kind.MEANWHILE),
    /** {0} is the body. */
    ABOVE_ITSELF(Kind.WRONG),
    /** {0} is the body. */
    DEPARTMENT_FIXED(Kind.WRONG),
    /** {0} is the body. */
    STILL_REGULATES(Kind.WRONG),
    DAY_MISSING(Kind.WRONG),
    /** {0} is how many days later a change may be told of. */
    FUTURE(Kind.WRONG),
    /** {0} is how many days back a change may hold. */
    SETTLED(Kind.WRONG),
    /** {0} is the day the present state began. */
    BEFORE_PRESENT(Kind.WRONG),
    REGULATOR_FUTURE(Kind.WRONG),
    /** {0} is how many days back it may begin or end. */
    REGULATOR_SETTLED(Kind.WRONG),
    /** {0} is the day the latest one began. */
    LATER_NAMED(Kind.WRONG),
    ONE_REACH(Kind.WRONG),
    ENDED(Kind.MEANWHILE);

    private final Kind kind;

    RegulationReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
