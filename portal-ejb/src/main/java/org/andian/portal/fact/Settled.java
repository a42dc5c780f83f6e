package org.andian.portal.fact;

import org.andian.portal.indicator.Settlement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The one rule of when figures are settled: once they have been computed at or after the instant
 * their day settles. Until then they may change without being told; afterwards a change is a
 * correction on record. What is shown as provisional, what is corrected and what must still be
 * computed follow from it.
 */
final class Settled {

    private static final int DAYS_BEFORE_1970 = 719_528;

    /** The same of a row of {@code fact_day} without alias: true while it is not settled. */
    static final String NOT_YET =
            "computed_at < (to_days(day) + %d - %d) * 86400000 - 28800000"
                    .formatted(Settlement.AFTER_DAYS, DAYS_BEFORE_1970);

    private Settled() {}

    /**
     * @param computedAt when the day's figures were computed last
     */
    static boolean is(LocalDate day, Instant computedAt) {
        return !computedAt.isBefore(Settlement.of(day));
    }
}
