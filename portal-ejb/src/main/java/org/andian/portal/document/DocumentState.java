package org.andian.portal.document;

/** Where a document stands. */
public enum DocumentState {
    DRAFT,
    ISSUED,
    /** Issued, and a new edition is being written. */
    CORRECTING,
    ARCHIVED,
    /** Never issued, and given up. */
    DISCARDED
}
