package org.andian.portal.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a period is added up: a running total minus an earlier one, and the days of broken months at
 * either end. Pure.
 *
 * @param plus first day of the month whose running total is added, empty when the period holds no
 *     whole month
 * @param minus first day of the month whose running total is taken away
 * @param days what is added day by day
 */
record Stretch(Optional<LocalDate> plus, Optional<LocalDate> minus, List<DateSpan> days) {

    /**
     * @param latest the last day that has figures: the month it is in counts as whole up to there
     */
    static Stretch of(DateSpan span, LocalDate latest) {
        LocalDate firstMonth =
                span.first().getDayOfMonth() == 1
                        ? span.first()
                        : span.first().withDayOfMonth(1).plusMonths(1);
        boolean isWhole =
                span.last().getDayOfMonth() == span.last().lengthOfMonth()
                        || !span.last().isBefore(latest);
        LocalDate lastMonth =
                isWhole
                        ? span.last().withDayOfMonth(1)
                        : span.last().withDayOfMonth(1).minusMonths(1);
        if (firstMonth.isAfter(lastMonth)) {
            return new Stretch(Optional.empty(), Optional.empty(), List.of(span));
        }
        List<DateSpan> days = new ArrayList<>();
        if (span.first().isBefore(firstMonth)) {
            days.add(new DateSpan(span.first(), firstMonth.minusDays(1)));
        }
        LocalDate afterMonths = lastMonth.plusMonths(1);
        if (!isWhole) {
            days.add(new DateSpan(afterMonths, span.last()));
        }
        return new Stretch(Optional.of(lastMonth), Optional.of(firstMonth.minusMonths(1)), days);
    }
}
