package org.andian.portal.refusal;

/** Why any door may give up half-way, whatever its room. */
public enum CrossingReason implements Reason {
    /** Two acts waited for each other, or one for too long; the database took this one back. */
    CROSSED;

    @Override
    public Kind kind() {
        return Kind.MEANWHILE;
    }
}
