package org.andian.portal.statistic.cross;

import org.andian.portal.fact.DateSpan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How long the periods of a series are; a week begins on Monday. Pure. */
public enum PeriodStep {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final int QUARTER_MONTHS = 3;

    /**
     * The periods of a stretch of days in their order, each cut where a week, month, quarter or
     * year begins; the first and the last are as short as the stretch leaves them.
     */
    public List<DateSpan> parts(DateSpan whole) {
        List<DateSpan> parts = new ArrayList<>();
        LocalDate first = whole.first();
        while (!first.isAfter(whole.last())) {
            LocalDate next = next(first);
            LocalDate last = next.minusDays(1);
            parts.add(new DateSpan(first, last.isAfter(whole.last()) ? whole.last() : last));
            first = next;
        }
        return parts;
    }

    /** Whether a period is a whole week, month, quarter or year. */
    boolean isWhole(DateSpan part) {
        return next(part.first().minusDays(1)).equals(part.first())
                && next(part.first()).minusDays(1).equals(part.last());
    }

    /** The first day of the period behind the one a day lies in. */
    private LocalDate next(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1).plusMonths(1);
            case QUARTER ->
                    day.withDayOfMonth(1)
                            .plusMonths(
                                    QUARTER_MONTHS - (day.getMonthValue() - 1) % QUARTER_MONTHS);
            case YEAR -> day.withDayOfYear(1).plusYears(1);
        };
    }
}
