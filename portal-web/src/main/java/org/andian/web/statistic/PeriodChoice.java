package org.andian.web.statistic;

import org.andian.portal.fact.DateSpan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The stretches of days people report on; a week begins on Monday. */
public enum PeriodChoice {
    THIS_WEEK,
    LAST_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    THIS_YEAR,
    LAST_YEAR,
    /** Days of the reader's own choice, which stand beside it. */
    CUSTOM;

    private static final int QUARTER_MONTHS = 3;

    /**
     * The whole stretch, whether or not it is over; this month where the days are the reader's own.
     */
    public DateSpan on(LocalDate today) {
        return switch (this) {
            case THIS_WEEK -> week(today);
            case LAST_WEEK -> week(today.minusWeeks(1));
            case THIS_MONTH, CUSTOM -> months(today.withDayOfMonth(1), 1);
            case LAST_MONTH -> months(today.withDayOfMonth(1).minusMonths(1), 1);
            case THIS_QUARTER -> months(quarter(today), QUARTER_MONTHS);
            case LAST_QUARTER -> months(quarter(today).minusMonths(QUARTER_MONTHS), QUARTER_MONTHS);
            case THIS_YEAR -> months(today.withDayOfYear(1), 12);
            case LAST_YEAR -> months(today.withDayOfYear(1).minusYears(1), 12);
        };
    }

    private static DateSpan week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DateSpan(monday, monday.plusDays(6));
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % QUARTER_MONTHS);
    }

    private static DateSpan months(LocalDate first, int count) {
        return new DateSpan(first, first.plusMonths(count).minusDays(1));
    }
}
