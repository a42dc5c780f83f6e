package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.Level;

import java.time.Instant;

/**
 * Why an alarm is raised, or rises.
 *
 * @param source {@code rule}, {@code device} (its own report) or {@code watch} (silence)
 * @param value null when the device gives none
 * @param limit null when no limit of ours was reached
 * @param historic known too late to warn anyone
 * @param text the device's own words, null when none
 */
record Cause(
        Level level,
        String source,
        Instant at,
        Instant receivedAt,
        Double value,
        Double limit,
        boolean historic,
        String text) {

    static final String RULE = "rule";
    static final String DEVICE = "device";
    static final String WATCH = "watch";

    /** stands on an alarm that both a rule and the device's own report hold open */
    static final String BOTH = "both";

    /** The same as one of several: with their number, and nobody's words. */
    Cause counted(double number) {
        return new Cause(level, source, at, receivedAt, number, limit, historic, null);
    }
}
