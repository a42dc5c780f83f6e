package org.andian.portal.assessment;

/** How an appeal was answered. */
public enum AppealDecision {
    /** The points stay as they were published. */
    UPHELD,
    /** The rule comes to other points. */
    GRANTED
}
