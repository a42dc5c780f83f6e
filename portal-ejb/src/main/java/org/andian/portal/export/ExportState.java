package org.andian.portal.export;

/** How an export stands. */
public enum ExportState {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    EXPIRED;

    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
