package org.andian.portal.workorder;

/** Where a work order is on its way from being given out to being rated. */
public enum WorkState {
    /** given out, and the provider has not answered */
    DISPATCHED,
    /** the provider does not take it on */
    DECLINED,
    /** taken on, and nobody has come yet */
    ACCEPTED,
    /** somebody is there, or was */
    ARRIVED,
    /** said to be done, and the premises has not taken it over */
    DONE,
    /** sent back by the premises */
    RETURNED,
    /** taken over by the premises, and not rated yet */
    PASSED,
    /** taken over and rated */
    RATED,
    /** given up before it was done */
    CANCELLED;

    /** Still somebody's work. */
    public boolean isOpen() {
        return this != PASSED && this != RATED && this != CANCELLED;
    }

    /** Open, and not said to be done. */
    public boolean isToBeDone() {
        return isOpen() && this != DONE;
    }

    /** Waits for somebody to come. */
    public boolean isToArrive() {
        return this == DISPATCHED || this == ACCEPTED;
    }

    /** Taken over by the premises. */
    public boolean isPassed() {
        return this == PASSED || this == RATED;
    }
}
