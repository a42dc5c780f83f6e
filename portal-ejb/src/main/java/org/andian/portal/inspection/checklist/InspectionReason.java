package org.andian.portal.inspection.checklist;

import org.andian.portal.refusal.Reason;

/** Why inspections and what belongs to them are not entered or changed. */
public enum InspectionReason implements Reason {
    UNKNOWN(Kind.UNKNOWN),
    NO_PREMISES(Kind.UNKNOWN),
    NO_LIST(Kind.UNKNOWN),
    NO_PLAN(Kind.UNKNOWN),
    NO_POINT(Kind.UNKNOWN),
    NO_ROUTE(Kind.UNKNOWN),
    NO_ROUND(Kind.UNKNOWN),
    NO_STOP(Kind.UNKNOWN),
    NO_ENTRY(Kind.UNKNOWN),
    BODY(Kind.UNKNOWN),
    /** Somebody else changed it meanwhile. */
    CHANGED(Kind.MEANWHILE),
    /** What is asked is not possible in the state it is in. */
    NOT_NOW(Kind.MEANWHILE),
    /** The task, or the round, is another's; it may have been given to him meanwhile. */
    NOT_YOURS(Kind.MEANWHILE),
    /** {0} is the most characters. */
    REASON_MISSING,
    /** {0} is the most characters of the longest text. */
    TEXTS,
    /** {0} is the most characters. */
    TITLE,
    /** {0} is the most characters. */
    NAMES,
    CODE,
    CODE_TAKEN(Kind.MEANWHILE),
    PURPOSE,
    GROUP,
    /** No edition of the list is in force. */
    NO_EDITION,
    DRAFT_EXISTS(Kind.MEANWHILE),
    /** {0} is the line, {1} the most items. */
    ITEM_LINE,
    /** {0} is the most items. */
    ITEMS,
    /** {0} is no kind of hazard. */
    HAZARD_KIND,
    /** An item that is not on the list. */
    ITEM,
    VERDICT,
    /** {0} is the most at once. */
    TOO_MANY,
    /** {0} items wait for an answer. */
    UNANSWERED,
    /** Item {0} failed, and neither a word nor a finding says why. */
    FAIL_BARE,
    /** A list of another purpose. */
    LIST_PURPOSE,
    DAYS,
    /** {0} is the most people of a task. */
    PEOPLE,
    /** Login {0} may not inspect there. */
    PERSON,
    PLAN_KIND,
    /** {0} is the most premises. */
    UNITS,
    /** The plan has no premises yet. */
    NO_UNITS,
    /** A plan of another kind. */
    NOT_RANDOM,
    /** Its draw has not been made. */
    NOT_DRAWN,
    /** Its lists are frozen. */
    FROZEN(Kind.MEANWHILE),
    /** {0} units and {1} people are on the lists. */
    DRAW_SIZE,
    /** {0} is the least, {1} the most characters. */
    SEED,
    /** {0} is the most places. */
    ROUTE_POINTS,
    EVERY_DAYS,
    STOP_VERDICT,
    POSITION,
    HELD_ON,
    FIGURES,
    PUBLICITY_KIND;

    private final Kind kind;

    InspectionReason() {
        this(Kind.WRONG);
    }

    InspectionReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
