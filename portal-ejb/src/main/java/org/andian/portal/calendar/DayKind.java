package org.andian.portal.calendar;

/** How a day stands in the calendar. */
public enum DayKind {
    WORKING,
    /** A Saturday or Sunday that nothing else is said of. */
    WEEKEND,
    /** Off by an arrangement, or by the law where there is none; perhaps on a weekend. */
    HOLIDAY,
    /** A day of a weekend that is worked instead of one off. */
    MADE_UP;

    public boolean isWorking() {
        return this == WORKING || this == MADE_UP;
    }
}
