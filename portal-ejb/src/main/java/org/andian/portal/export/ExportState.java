package org.andian.portal.export;

/**
 * How an export stands: it waits, runs, and then is done, cancelled or failed; done becomes expired
 * when the file is deleted.
 */
public enum ExportState {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    EXPIRED;

    /** Whether it may still be cancelled. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
