package org.andian.portal.filing;

import org.andian.portal.campaign.FilingDue;
import org.andian.portal.period.Zones;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a filing stands towards its day, by the moment it was handed in first: what is sent back and
 * handed in again does not change that. Its last moment is 23:59:59.999 of the day in China.
 *
 * @param days early, late or left, over where nothing came; 0 where no number is told
 */
public record Punctuality(Standing standing, long days) {

    /** So many days before its day a filing is something to do. */
    public static final int AHEAD_DAYS = 30;

    /** In a word. */
    public enum Standing {
        EARLY,
        ON_TIME,
        LATE,
        MISSING,
        /** handed in and sent back; it waits for its next version */
        RETURNED,
        DUE,
        WAITING,
        WAIVED;

        /** Whether it was handed in by its day; unknown of what was sent back. */
        public boolean isInTime() {
            return this == EARLY || this == ON_TIME;
        }
    }

    /**
     * @param first when it was handed in first, null for not yet
     * @param state null while nobody has opened it
     */
    public static Punctuality of(LocalDate dueOn, Instant first, FilingState state, Instant now) {
        if (state == FilingState.WAIVED) {
            return new Punctuality(Standing.WAIVED, 0);
        }
        if (state == FilingState.RETURNED && first != null) {
            return new Punctuality(Standing.RETURNED, 0);
        }
        return first == null ? owed(dueOn, now) : filed(dueOn, first);
    }

    /** Whether it was handed in by its day. */
    public static boolean isInTime(LocalDate dueOn, Instant first) {
        return first != null && new FilingDue("", "", dueOn).isOnTime(first);
    }

    private static Punctuality filed(LocalDate dueOn, Instant first) {
        long early = ChronoUnit.DAYS.between(LocalDate.ofInstant(first, Zones.CHINA), dueOn);
        if (early > 0) {
            return new Punctuality(Standing.EARLY, early);
        }
        return early == 0
                ? new Punctuality(Standing.ON_TIME, 0)
                : new Punctuality(Standing.LATE, -early);
    }

    private static Punctuality owed(LocalDate dueOn, Instant now) {
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Zones.CHINA), dueOn);
        if (left < 0) {
            return new Punctuality(Standing.MISSING, -left);
        }
        return new Punctuality(left <= AHEAD_DAYS ? Standing.DUE : Standing.WAITING, left);
    }
}
