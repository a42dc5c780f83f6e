package org.andian.portal.inspection.patrol;

/** What was seen at a place. */
public enum StopVerdict {
    FINE,
    /** something was found, or will be told */
    FOUND,
    /** nobody could get there */
    NOT_REACHED
}
