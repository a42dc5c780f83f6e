package org.andian.portal.assessment.rule;

import org.andian.portal.refusal.Reason;

/** Why rules of an assessment, a ranking or an appeal are not taken. */
public enum AssessmentReason implements Reason {
    /** The formula cannot be read at character {0}. */
    FORMULA(Kind.WRONG),
    /** {0} is no name or function that formulas know; {1} are all names. */
    FORMULA_WORD(Kind.WRONG),
    /** A formula has 1 to {0} characters. */
    FORMULA_LENGTH(Kind.WRONG),
    /** Only basic points have a weight for a formula to name. */
    FORMULA_WEIGHT(Kind.WRONG),
    /** A code is a letter and at most seven letters or digits. */
    CODE(Kind.WRONG),
    /** {0} is the code. */
    CODE_TAKEN(Kind.WRONG),
    /** {0} is the most characters. */
    NAME(Kind.WRONG),
    /** {0} is no indicator of which points can be made. */
    MEASURE(Kind.WRONG),
    /** Basic points have a weight above 0, at most {0}. */
    WEIGHT(Kind.WRONG),
    /** A cap is at most {0}, and of bonus and deduction alone. */
    CAP(Kind.WRONG),
    /** A target is from 0 to {0}. */
    TARGET(Kind.WRONG),
    /** The formula names a target, and there is none. */
    TARGET_MISSING(Kind.WRONG),
    /** {0} is the most rules. */
    TOO_MANY_RULES(Kind.WRONG),
    /** There are no basic points. */
    NO_POINTS(Kind.WRONG),
    /** {0} is the most characters. */
    REASON_MISSING(Kind.WRONG),
    /** {0} is the most characters. */
    TITLE(Kind.WRONG),
    /** The period ends before it begins, or has not ended; {0} is today. */
    PERIOD(Kind.WRONG),
    /** {0} is the first day of the version that is in force. */
    TOO_EARLY(Kind.WRONG),
    /** There is no version in force. */
    NO_RULES(Kind.WRONG),
    /** {0} and {1} are the first and last number of points. */
    POINTS(Kind.WRONG),
    /** There is nothing to rank. */
    NOBODY(Kind.WRONG),
    /** {0} is the last day on which an appeal could be made. */
    APPEAL_LATE(Kind.WRONG),
    APPEALED_ALREADY(Kind.WRONG),
    /** {0} appeals wait for an answer. */
    APPEALS_OPEN(Kind.WRONG),
    /** {0} is the last day for appeals. */
    APPEALS_COME(Kind.WRONG),
    /** Who published a ranking does not make it final himself. */
    SAME_PERSON(Kind.WRONG),
    /** Who made an appeal does not answer it himself. */
    OWN_APPEAL(Kind.WRONG),
    NO_SUCH_VERSION(Kind.UNKNOWN),
    NO_SUCH_RULE(Kind.UNKNOWN),
    NO_SUCH_RANKING(Kind.UNKNOWN),
    NO_SUCH_APPEAL(Kind.UNKNOWN),
    NO_SUCH_DISTRICT(Kind.UNKNOWN),
    /** There is a draft already. */
    DRAFT_THERE(Kind.MEANWHILE),
    /** What is in force is changed by a new version alone. */
    IN_FORCE(Kind.MEANWHILE),
    CHANGED(Kind.MEANWHILE),
    ANSWERED_ALREADY(Kind.MEANWHILE),
    FROZEN(Kind.MEANWHILE);

    private final Kind kind;

    AssessmentReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
