package org.andian.portal.filing;

/** How far a filing is. */
public enum FilingState {
    DRAFT,
    /** looked through by another than who wrote it */
    CHECKED,
    SUBMITTED,
    /** to be handed in again; when it was handed in first stays */
    RETURNED,
    ACCEPTED,
    LOCKED,
    /** nobody waits for it any more */
    WAIVED;

    /** Whether texts and figures may be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether those who file have something to do. */
    public boolean isOwed() {
        return isOpen() || this == CHECKED;
    }

    /** Whether it lies with those who receive, or has been taken by them. */
    public boolean isIn() {
        return this == SUBMITTED || this == ACCEPTED || this == LOCKED;
    }
}
