package org.andian.portal.chore;

import java.time.Duration;
import java.time.Instant;

/**
 * A chore that keeps its rhythm no longer: a fault of the portal, whatever its last run said.
 *
 * @param since when it was due, or when the run began that does not end
 * @param allowed how much later that may be without being a fault
 */
public record Lapse(Kind kind, Instant since, Duration allowed) {

    /** What is wrong. */
    public enum Kind {
        /** it should have begun long ago */
        LATE,
        /** a run of it does not end */
        ENDLESS
    }
}
