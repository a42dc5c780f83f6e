package org.andian.portal.indicator;

import org.andian.portal.period.Period;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a day's figures settle: the day itself and the two after it they are provisional, from the
 * beginning of the third day after it they no longer change without being told. What is dated back
 * may reach provisional days only. Days are local days in China.
 */
public final class Settlement {

    /** After so many days a day is settled. */
    public static final int AFTER_DAYS = 3;

    /** A change may be dated back so many days at most. */
    public static final int MOST_BACK = AFTER_DAYS - 1;

    private Settlement() {}

    /** The first instant at which the day is settled. */
    public static Instant of(LocalDate day) {
        return Period.startOf(day.plusDays(AFTER_DAYS));
    }

    public static boolean isSettled(LocalDate day, LocalDate today) {
        return day.isBefore(firstProvisional(today));
    }

    /** The earliest day that is not settled today. */
    public static LocalDate firstProvisional(LocalDate today) {
        return today.minusDays(MOST_BACK);
    }
}
