package org.andian.portal.difference.rule;

/** What a difference is about, which has a number of its own. */
public enum DifferenceSubject {
    DEVICE,
    HAZARD,
    /** a work order */
    WORK,
    /** an inspection */
    TASK,
    /** a stop of a patrol */
    STOP
}
