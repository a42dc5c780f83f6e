package org.andian.portal.filing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When those who file are reminded: so many days ahead, on the day, and once after it. Where the
 * portal stood still on such a day it is made up for, but of several only the nearest. Pure.
 */
final class Reminders {

    /** As which the reminder after the day is known among those told. */
    static final int AFTER = -1;

    /** What is over for longer is not told any more: the board shows it. */
    private static final int MOST_OVER = 30;

    private Reminders() {}

    /**
     * @param ahead days ahead of the day, 0 on it
     * @param told those already told, {@link #AFTER} for the one after the day
     * @return which is to be told now, empty for none
     */
    static Optional<Integer> due(
            LocalDate dueOn, List<Integer> ahead, LocalDate today, Set<Integer> told) {
        long left = ChronoUnit.DAYS.between(today, dueOn);
        if (left < 0) {
            return -left > MOST_OVER || told.contains(AFTER)
                    ? Optional.empty()
                    : Optional.of(AFTER);
        }
        return ahead.stream()
                .filter(days -> days >= left)
                .min(Integer::compare)
                .filter(days -> told.stream().noneMatch(known -> known <= days));
    }
}
