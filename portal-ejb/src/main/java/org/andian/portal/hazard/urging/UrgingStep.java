package org.andian.portal.hazard.urging;

/** By what a hazard is urged to be mended. */
public enum UrgingStep {
    /** put on the list of those supervised in public, which is for major ones */
    LISTED,
    /** urged, once it is overdue */
    URGED,
    /** named in a circular, after it was urged */
    CIRCULATED,
    /** those who answer for it were called in, after the circular */
    CALLED_IN
}
