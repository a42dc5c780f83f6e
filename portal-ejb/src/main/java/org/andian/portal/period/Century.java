package org.andian.portal.period;

import java.time.LocalDate;

/** The days of this century, as tables keep them and calendars show them: what people may type. */
public final class Century {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private Century() {}

    /**
     * @param day null is none of them
     */
    public static boolean holds(LocalDate day) {
        return day != null && holds(day.getYear());
    }

    public static boolean holds(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
