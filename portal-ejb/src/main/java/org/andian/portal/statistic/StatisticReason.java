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
    RANK_NOT_CHOSEN
}
