package org.andian.portal.hazard.catalogue;

import org.andian.portal.refusal.Reason;

/** Why hazards, their orders and what belongs to them are not entered or changed. */
public enum HazardReason implements Reason {
    UNKNOWN(Kind.UNKNOWN),
    NO_PREMISES(Kind.UNKNOWN),
    NO_ALARM(Kind.UNKNOWN),
    NO_ENTRY(Kind.UNKNOWN),
    /** Somebody else changed it meanwhile. */
    CHANGED(Kind.MEANWHILE),
    /** Somebody else decided meanwhile. */
    DECIDED(Kind.MEANWHILE),
    /** The alarm already tells of hazard {0}. */
    ALREADY_HAZARD(Kind.MEANWHILE),
    /** What is asked is not possible in the state it is in. */
    NOT_NOW(Kind.MEANWHILE),
    /** {0} is the most characters. */
    WHAT,
    /** {0} is the most characters of the longest text. */
    TEXTS,
    /** {0} is the most characters. */
    FINDER,
    FOUND_ON,
    COST,
    KIND,
    SOURCE,
    /** A criterion that is not on the checklist. */
    CRITERION,
    /** What never counts as major and what makes it major, both ticked. */
    CONTRADICTION,
    /** {0} is the most characters. */
    GRADE_REASON,
    /** {0} is the most characters. */
    REASON_MISSING,
    /** At least two, {0} at most. */
    MERGE_COUNT,
    /** Of one premises and kind. */
    MERGE_APART,
    /** {0} is the most. */
    TOO_MANY,
    CODE,
    CODE_TAKEN(Kind.MEANWHILE),
    /** {0} is the most characters. */
    NAMES,
    /** {0} is the most characters. */
    CRITERION_WORDS,
    CRITERION_SOURCE,
    COLOUR_SAME,
    SINCE,
    FIRE_TIME,
    FIRE_PLACE,
    FIRE_FIGURES,
    /** {0} is the most characters. */
    BASIS,
    BASIS_MISSING,
    /** {0} is the most characters. */
    MARK,
    /** Another body has the mark {0}, or has issued by it. */
    MARK_TAKEN,
    /** The body {0} has no mark for its numbers yet. */
    NO_MARK,
    BODY(Kind.UNKNOWN),
    /** {0} is the most hazards of an order. */
    ITEMS,
    /** Hazards of several premises. */
    ORDER_APART,
    ORDERED_ALREADY(Kind.MEANWHILE),
    /** {0} is the most characters. */
    DEMAND,
    /** {0} is the most days. */
    TERM,
    INSPECTED_ON,
    NO_ORDER(Kind.UNKNOWN),
    SERVED_AT,
    /** {0} is the most characters. */
    PROOF,
    /** A major hazard is mended by a plan. */
    PLAN_MISSING,
    /** {0} is the most characters of the longest of the five. */
    PLAN,
    /** That step of urging does not come next. */
    URGING_ORDER,
    URGING_DAY,
    /** {0} is the most characters. */
    RECEIVER,
    /** {0} is the most characters. */
    LETTER,
    /** {0} is the most characters. */
    ANSWER,
    TRANSFER_DAY,
    CREDIT_DAY,
    /** {0} is the most characters. */
    GOODS,
    /** {0} is the most characters. */
    DANGER,
    /** The body {0} has published it already, and it holds. */
    WARNED_ALREADY(Kind.MEANWHILE),
    /** The reviewer is the one who mended, acts for him, or is him under another account. */
    SAME_PERSON,
    EXTENSION_OPEN(Kind.MEANWHILE),
    /** After the deadline {0}. */
    EXTENSION_LATE,
    /** {0} is the day before, {1} the most days more. */
    EXTENSION_DAY,
    NO_EXTENSION(Kind.UNKNOWN);

    private final Kind kind;

    HazardReason() {
        this(Kind.WRONG);
    }

    HazardReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
