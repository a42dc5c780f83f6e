package org.andian.portal.document;

/** What can be done with a document. */
public enum DocumentAct {
    EDIT,
    ISSUE,
    /** Begins a new edition. */
    CORRECT,
    /** Gives the new edition up; the last one stands. */
    ABANDON,
    ARCHIVE,
    DISCARD
}
