package org.andian.portal.assessment.rule;

/** What basic points are where there is nothing to measure. */
public enum EmptyCase {
    /** The rule is left out, and the others count for the whole in proportion. */
    LEFT_OUT,
    FULL,
    NONE
}
