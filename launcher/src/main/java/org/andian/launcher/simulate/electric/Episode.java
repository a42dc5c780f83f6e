package org.andian.launcher.simulate.electric;

import java.time.Duration;
import java.time.Instant;

/**
 * One fault of one circuit, from its first sign to its repair.
 *
 * @param strength how bad it gets, 0 to 1
 */
public record Episode(
        Fault fault, Detector detector, int circuit, Instant start, Instant end, double strength) {

    /** The start belongs to it, the end does not. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /**
     * @return 0 at the start to 1 at the end
     */
    double progress(Instant instant) {
        return (double) Duration.between(start, instant).toMillis()
                / Duration.between(start, end).toMillis();
    }
}
