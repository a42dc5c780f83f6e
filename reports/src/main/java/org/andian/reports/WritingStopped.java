package org.andian.reports;

/**
 * Thrown by a {@link Progress} that no longer wants the file; passes through the writer unchanged
 * and leaves a file that is to be thrown away.
 */
public final class WritingStopped extends RuntimeException {

    /**
     * @param reason for the log, in English
     */
    public WritingStopped(String reason) {
        super(reason);
    }
}
