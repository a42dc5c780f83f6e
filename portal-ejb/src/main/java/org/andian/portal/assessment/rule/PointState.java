package org.andian.portal.assessment.rule;

/** How a rule's points came to be. */
public enum PointState {
    COUNTED,
    /** Nothing to measure: left out, the others count for the whole. */
    LEFT_OUT,
    /** Nothing to measure: full. */
    TAKEN_FULL,
    /** Nothing to measure: none. */
    TAKEN_NONE,
    /** The veto holds. */
    VETOED,
    /** As an appeal was answered. */
    ADJUSTED
}
