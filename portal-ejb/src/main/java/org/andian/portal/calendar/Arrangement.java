package org.andian.portal.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A year as the calendar knows it.
 *
 * @param arranged false while the law and the weekends alone say which days are worked; the two
 *     lists then hold what the law says, and nothing
 * @param off in the order of the days
 * @param worked days of weekends that are worked, in order
 * @param source what it was taken from; empty where nobody said
 * @param changedAt null where nobody has entered or taken back anything, as for what was shipped
 * @param version 0 while nobody ever entered one; grows with each change
 */
public record Arrangement(
        int year,
        boolean arranged,
        List<DaysOff> off,
        List<LocalDate> worked,
        String source,
        Instant changedAt,
        String changedBy,
        int version)
        implements Serializable {

    public Arrangement {
        off = List.copyOf(off);
        worked = List.copyOf(worked);
    }
}
