package org.andian.portal.statistic;

import org.andian.portal.fact.DateSpan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a figure's records, named by their keys: some days, and of a day with many records the
 * premises with an id from {@code from} (inclusive) to {@code to} (exclusive), both null for all.
 * The windows of a figure hold each record once whatever comes or goes meanwhile, and to read one
 * the database passes over none of the others.
 *
 * @param rest whether it holds the records of no premises
 */
record DrillWindow(DateSpan days, Long from, Long to, boolean rest) {

    /** About so many records a window. */
    static final int ROWS = 2_000;

    /**
     * In order of days and premises. Pure.
     *
     * @param total how many records there are
     * @param lastPremises the greatest id of a premises
     */
    static List<DrillWindow> of(DateSpan span, long total, long lastPremises) {
        long aDay = Math.max(1, total / span.days());
        List<DrillWindow> windows = new ArrayList<>();
        if (aDay <= ROWS) {
            long days = ROWS / aDay;
            for (LocalDate day = span.first();
                    !day.isAfter(span.last());
                    day = day.plusDays(days)) {
                LocalDate last = day.plusDays(days - 1);
                windows.add(
                        new DrillWindow(
                                new DateSpan(day, last.isAfter(span.last()) ? span.last() : last),
                                null,
                                null,
                                true));
            }
            return windows;
        }
        long parts = (aDay + ROWS - 1) / ROWS;
        long width = Math.max(1, (lastPremises + parts) / parts);
        for (LocalDate day = span.first(); !day.isAfter(span.last()); day = day.plusDays(1)) {
            addParts(windows, new DateSpan(day, day), lastPremises, width);
        }
        return windows;
    }

    /**
     * First what belongs to no premises; the last part is open, for premises registered meanwhile.
     */
    private static void addParts(
            List<DrillWindow> windows, DateSpan day, long lastPremises, long width) {
        windows.add(new DrillWindow(day, 0L, 0L, true));
        long from = 0;
        for (; from + width <= lastPremises; from += width) {
            windows.add(new DrillWindow(day, from, from + width, false));
        }
        windows.add(new DrillWindow(day, from, Long.MAX_VALUE, false));
    }

    /** A condition on records as r. */
    String condition() {
        if (from == null) {
            return "1 = 1";
        }
        return rest ? "r.premises_id is null" : "r.premises_id >= ? and r.premises_id < ?";
    }

    List<Object> parameters() {
        return from == null || rest ? List.of() : List.of(from, to);
    }
}
