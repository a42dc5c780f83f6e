package org.andian.portal.calendar;

import org.andian.portal.refusal.Reason;

/** Why an arrangement is not taken, in the order in which it is looked at. */
public enum CalendarReason implements Reason {
    /** Line {0}, which reads {1}, tells no days off and no made-up day. */
    LINE,
    /** {0} and {1} are the first and last year that can be arranged. */
    YEAR,
    /** {0} comes after {1}. */
    BACKWARDS,
    /** {0} to {1} are more than {2} days. */
    TOO_LONG,
    /** No days off at all. */
    NOTHING_OFF,
    /** More than {0} stretches of days off or made-up days. */
    TOO_MANY,
    /** {0} lies outside {1} to {2}. */
    OUTSIDE,
    /** {0} is named twice, be it off and worked. */
    TWICE,
    /** {0} is no Saturday or Sunday, so that it cannot be made up. */
    NO_WEEKEND,
    /** {0} stands in the arrangement of {1}. */
    OF_OTHER_YEAR,
    /** {0} are off by law, and would be worked. */
    BY_LAW,
    /** What is said about the source is longer than {0} characters. */
    SOURCE,
    /** Somebody else entered or took back the arrangement of {0} meanwhile. */
    CHANGED,
    /** There is no arrangement of {0} to take back. */
    NOT_ARRANGED,
    /** A term has 1 to {0} days. */
    TERM;

    @Override
    public Kind kind() {
        return this == CHANGED || this == NOT_ARRANGED ? Kind.MEANWHILE : Kind.WRONG;
    }
}
