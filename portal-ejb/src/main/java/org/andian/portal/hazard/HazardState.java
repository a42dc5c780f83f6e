package org.andian.portal.hazard;

/** Where a hazard is on its way from being found to being off the list. */
public enum HazardState {
    /** found, and not yet ordered to be mended */
    FOUND,
    /** ordered to be mended by a day */
    ORDERED,
    /** said to be mended, and not yet reviewed */
    PROVED,
    /** reviewed and sent back */
    RETURNED,
    /** off the list */
    CLOSED,
    /** another hazard stands for it */
    MERGED;

    /** Still somebody's work. */
    public boolean isOpen() {
        return this != CLOSED && this != MERGED;
    }

    /** Waits for whoever has to mend it. */
    public boolean isToBeMended() {
        return this == ORDERED || this == RETURNED;
    }
}
