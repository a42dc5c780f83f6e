package org.andian.portal.statistic;

import org.andian.portal.refusal.Reason;

/**
 * Why a statistic is not made. An address names what is asked, so what does not exist is a wrong
 * value, as is what lies outside the caller's reach.
 */
public enum StatisticReason implements Reason {
    /** {0} is the code asked for; also of a city outside the caller's reach. */
    NO_SUCH_CAMPAIGN,
    /** {0} is the district's number. */
    NO_SUCH_DISTRICT,
    /** {0} is the code asked for. */
    NO_SUCH_GROUP,
    /** {0} is the code asked for. */
    NO_SUCH_DEPARTMENT,
    /** The district lies in another city than the campaign {0}. */
    OUTSIDE_CAMPAIGN,
    NO_SUCH_CELL,
    PERIOD_BACKWARDS,
    /** {0} and {1} are the years between which days lie. */
    PERIOD_INCOMPLETE,
    /** {0} is the most years. */
    PERIOD_TOO_LONG,
    SAME_AXIS,
    CAMPAIGN_MISSING,
    /** {0} is the most indicators. */
    INDICATOR_COUNT,
    INDICATOR_TWICE,
    /** {0} is how many cells the table would have, {1} the most. */
    TOO_MANY_CELLS,
    RANK_NOT_CHOSEN,
    /** Periods stand in the columns, where another axis was asked for too. */
    PERIODS_AND_COLUMNS,
    /** A third axis was asked for in a table that is one key of a third axis. */
    LAYER_TWICE,
    /** {0} is into how many tables the question falls apart, {1} the most. */
    TOO_MANY_PARTS,
    /** {0} is the longest a title may be. */
    SAVED_TITLE,
    /** {0} is the longest a question may be. */
    SAVED_QUESTION,
    /** {0} is the most an account may keep. */
    SAVED_MANY,
    /** Nobody keeps it any more, or it is another's. */
    SAVED_GONE,
    /** Somebody changed it meanwhile. */
    SAVED_CHANGED,
    /** {0} is the longest a name on the form may be. */
    FORM_NAME;

    @Override
    public Kind kind() {
        return switch (this) {
            case SAVED_GONE -> Kind.UNKNOWN;
            case SAVED_CHANGED -> Kind.MEANWHILE;
            default -> Kind.WRONG;
        };
    }
}
