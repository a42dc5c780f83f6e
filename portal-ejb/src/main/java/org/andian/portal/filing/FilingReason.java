package org.andian.portal.filing;

import org.andian.portal.refusal.Reason;

/** Why something cannot be done with a filing. */
public enum FilingReason implements Reason {
    /** Also of one outside the caller's reach. */
    NO_FILING(Kind.UNKNOWN),
    NO_RULE(Kind.UNKNOWN),
    NO_REMARK(Kind.UNKNOWN),
    NO_POWER(Kind.UNKNOWN),
    NO_VERSION(Kind.UNKNOWN),
    NO_FIGURE(Kind.UNKNOWN),
    /** Somebody has changed it since the caller looked at it. */
    CHANGED(Kind.MEANWHILE),
    /** {0} is the state it is in. */
    STATE(Kind.MEANWHILE),
    /** {0} is the most characters. */
    REASON_MISSING(Kind.WRONG),
    /** {0} is the most characters. */
    WORDS(Kind.WRONG),
    /** {0} is the heading of the text that is missing. */
    SECTION_MISSING(Kind.WRONG),
    /** {0} is how many remarks of those who receive are not answered. */
    ANSWERS_MISSING(Kind.WRONG),
    /** Who wrote it does not check it. */
    OWN_DRAFT(Kind.WRONG),
    /** Who handed it in does not receive it, who wrote it does not say that it came on paper. */
    OWN_FILING(Kind.WRONG),
    /** The caller's account does not sign for this body in this campaign. */
    NOT_SIGNING(Kind.NOT_ALLOWED),
    /** The caller's account does not take up what is locked. */
    NOT_UNLOCKING(Kind.NOT_ALLOWED),
    FACTOR_MISSING(Kind.WRONG),
    WRONG_CODE(Kind.WRONG),
    /** The day by which it is to be handed in again lies behind. */
    AGAIN_BY(Kind.WRONG),
    /** The day on which it came lies ahead. */
    CAME_ON(Kind.WRONG),
    NUMBER(Kind.WRONG),
    URGED_TODAY(Kind.MEANWHILE),
    /** It is in already. */
    NOT_OWED(Kind.WRONG),
    /** {0} is the code. */
    RULE_CODE(Kind.WRONG),
    RULE_TAKEN(Kind.MEANWHILE),
    /** {0} is the most characters. */
    RULE_NAME(Kind.WRONG),
    RULE_DAYS(Kind.WRONG),
    /** {0} is the most headings, {1} the most characters of one. */
    RULE_OUTLINE(Kind.WRONG),
    /** {0} is the code that names no indicator. */
    RULE_FIGURES(Kind.WRONG),
    /** {0} is the most figures. */
    RULE_MANY(Kind.WRONG),
    /** {0} is the most days ahead. */
    RULE_REMINDERS(Kind.WRONG),
    /** {0} is the login. */
    NO_ACCOUNT(Kind.WRONG),
    OWN_POWER(Kind.WRONG),
    POWER_STANDS(Kind.MEANWHILE),
    /** No such place below the filing's own, or asked already. */
    PLACE(Kind.WRONG),
    /** By which day it is due: today at the earliest, and before the filing's own day is over. */
    PLACE_DAY(Kind.WRONG);

    private final Kind kind;

    FilingReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
