package org.andian.portal.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Monitoring.Heard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On how many days of a period each row and column of a table was monitored. Pure. */
final class MonitoredDays {

    private final Map<Crossing, Map<YearMonth, Long>> days = new HashMap<>();
    private final DateSpan span;

    private MonitoredDays(DateSpan span) {
        this.span = span;
    }

    /**
     * @param heard of this period and perhaps of others
     */
    static MonitoredDays of(
            List<Heard> heard, TableFrame frame, StatisticQuery query, DateSpan span) {
        MonitoredDays monitored = new MonitoredDays(span);
        for (Heard one : heard) {
            if (one.daysIn(span) != 0) {
                Crossing.of(one.spot(), frame, query)
                        .forEach(crossing -> monitored.add(crossing, one));
            }
        }
        return monitored;
    }

    /** A day on which one spot or another was heard is one day of the place. */
    private void add(Crossing crossing, Heard heard) {
        days.computeIfAbsent(crossing, at -> new HashMap<>())
                .merge(heard.month(), heard.daysIn(span), (some, others) -> some | others);
    }

    /** Less than half of the days is too little to compare with. */
    boolean isComparable(String row, String column) {
        return watched(row, column).isComparable();
    }

    Watched watched(String row, String column) {
        Map<YearMonth, Long> months = days.getOrDefault(new Crossing(row, column), Map.of());
        int heard = months.values().stream().mapToInt(Long::bitCount).sum();
        LocalDate first =
                months.entrySet().stream()
                        .map(month -> first(month.getKey(), month.getValue()))
                        .min(LocalDate::compareTo)
                        .orElse(null);
        return new Watched(heard, (int) span.days(), first);
    }

    /**
     * @param heard one bit a day, never without any
     */
    private static LocalDate first(YearMonth month, long heard) {
        return month.atDay(Long.numberOfTrailingZeros(heard) + 1);
    }
}
