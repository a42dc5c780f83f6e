package org.andian.portal.inspection.visit;

/** What was said of an item. */
public enum AnswerVerdict {
    PASS,
    FAIL,
    /** there is nothing of the kind */
    NOT_APPLICABLE
}
