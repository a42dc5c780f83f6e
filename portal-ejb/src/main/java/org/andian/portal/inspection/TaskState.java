package org.andian.portal.inspection;

/** Where a task is on its way. */
public enum TaskState {
    /** nobody has begun */
    PLANNED,
    /** something was answered or found */
    STARTED,
    /** looked at as a whole */
    DONE,
    /** nobody will */
    CANCELLED;

    /** Still somebody's work. */
    public boolean isOpen() {
        return this == PLANNED || this == STARTED;
    }
}
