package org.andian.portal.difference.rule;

/** Where a difference is. */
public enum DifferenceState {
    /** somebody has to see to it */
    OPEN,
    /** somebody has said why it is none */
    DISMISSED,
    /** the facts agree again */
    GONE
}
