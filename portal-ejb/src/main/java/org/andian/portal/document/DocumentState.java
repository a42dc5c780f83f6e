package org.andian.portal.document;

/** Where a document stands. */
public enum DocumentState {
    DRAFT,
    ISSUED,
    /** Issued, and a new edition is being written. */
    CORRECTING,
    ARCHIVED,
    /** Never issued, and given up. */
    DISCARDED;

    /** Whether others than those who write it see it. */
    public boolean isOut() {
        return this == ISSUED || this == CORRECTING || this == ARCHIVED;
    }
}
