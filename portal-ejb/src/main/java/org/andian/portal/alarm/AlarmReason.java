package org.andian.portal.alarm;

import org.andian.portal.refusal.Reason;

/** Why an alarm is not settled, or a limit is not set. */
public enum AlarmReason implements Reason {
    /** What was named cannot be the number of an alarm. */
    NO_ALARM_NUMBER(Kind.WRONG),
    /** {0} is the most alarms at a time. */
    TOO_MANY(Kind.WRONG),
    /** {0} is the most days that events can be asked for at once. */
    SPAN(Kind.WRONG),
    /** {0} is the most characters. */
    NOTE(Kind.WRONG),
    NO_CIRCUIT(Kind.WRONG),
    /** No limit decides this kind of alarm and metric, {0}. */
    NOT_RULED(Kind.WRONG),
    LIMIT_MISSING(Kind.WRONG),
    /** {0} is the limit. */
    LIMIT_RANGE(Kind.WRONG),
    LIMIT_ORDER(Kind.WRONG),
    /** {0} is the most seconds. */
    HOLD(Kind.WRONG),
    HYSTERESIS(Kind.WRONG),
    RULE_CHANGED(Kind.MEANWHILE),
    RULE_GONE(Kind.UNKNOWN),
    TYPE_DEFAULT(Kind.WRONG),
    /** {0} is the most characters. */
    STEPS(Kind.WRONG),
    STEPS_CHANGED(Kind.MEANWHILE);

    private final Kind kind;

    AlarmReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
