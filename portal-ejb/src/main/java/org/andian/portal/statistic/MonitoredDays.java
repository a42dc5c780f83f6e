package org.andian.portal.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Monitoring.Heard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** On how many days of a period each row and column of a table was monitored. Pure. */
final class MonitoredDays {

    private final Map<Crossing, Set<LocalDate>> days = new HashMap<>();
    private final DateSpan span;

    private MonitoredDays(DateSpan span) {
        this.span = span;
    }

    static MonitoredDays of(
            List<Heard> heard, TableFrame frame, StatisticQuery query, DateSpan span) {
        MonitoredDays monitored = new MonitoredDays(span);
        for (Heard one : heard) {
            Crossing.of(one.spot(), frame, query)
                    .forEach(crossing -> monitored.add(crossing, one.day()));
        }
        return monitored;
    }

    private void add(Crossing crossing, LocalDate day) {
        days.computeIfAbsent(crossing, at -> new HashSet<>()).add(day);
    }

    /** Less than half of the days is too little to compare with. */
    boolean isComparable(String row, String column) {
        return watched(row, column).isComparable();
    }

    Watched watched(String row, String column) {
        return new Watched(
                days.getOrDefault(new Crossing(row, column), Set.of()).size(), (int) span.days());
    }
}
