package org.andian.portal.telling.errand;

/** What has been done about an alarm, as a list tells it in a word. */
public enum ErrandMark {
    /** somebody has it */
    ASSIGNED,
    /** somebody was sent there */
    DISPATCHED
}
