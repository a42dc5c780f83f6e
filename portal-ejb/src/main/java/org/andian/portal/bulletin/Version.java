package org.andian.portal.bulletin;

import org.andian.portal.sql.Row;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The newest version of an issue, and whether another is to take its place: a provisional one is
 * followed by a settled one, and that by another when a figure it rests on was corrected. Pure.
 *
 * @param rules by which it was counted; what a later rule counts differently corrects nothing
 * @param isMailed somebody got it, and is to get what takes its place
 */
record Version(
        long scheduleId,
        LocalDate from,
        int number,
        boolean provisional,
        Instant madeAt,
        String rules,
        boolean isMailed) {

    /** Corrections come in bursts: one version takes in all of them. */
    static final Duration QUIET = Duration.ofMinutes(10);

    /** A transaction may commit so long after the stamps it wrote. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    static Version of(Row row) {
        return new Version(
                row.number("schedule_id"),
                row.day("period_from"),
                (int) row.number("version"),
                row.flag("provisional"),
                row.instant("made_at"),
                row.text("rules"),
                row.number("mails") > 0);
    }

    /**
     * What its figures rest on now.
     *
     * @param isFinal all of it is computed and settled, and nothing of it is to be computed again
     * @param correctedAt when a figure of it was corrected last, null for never
     * @param rules by which it would be counted
     */
    record Ground(boolean isFinal, Instant correctedAt, String rules) {}

    boolean isToBeReplaced(Ground ground, Instant now) {
        Instant quiet = now.minus(QUIET);
        boolean isQuiet =
                !madeAt.isAfter(quiet)
                        && (ground.correctedAt() == null || !ground.correctedAt().isAfter(quiet));
        return ground.isFinal()
                && isQuiet
                && (provisional
                        || rules.equals(ground.rules()) && mayBeCorrectedBy(ground.correctedAt()));
    }

    /**
     * @param at null for never
     */
    boolean mayBeCorrectedBy(Instant at) {
        return at != null && !at.isBefore(madeAt.minus(OVERLAP));
    }
}
