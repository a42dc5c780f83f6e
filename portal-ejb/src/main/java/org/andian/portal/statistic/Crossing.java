package org.andian.portal.statistic;

import org.andian.portal.fact.Spot;

import java.util.ArrayList;
import java.util.List;

/** Where a row and a column of a table cross, by their codes; each may be the total. */
record Crossing(String row, String column) {

    /** Where a spot counts: its own row and column first, then the totals of each and of all. */
    static List<Crossing> of(Spot spot, TableFrame frame, StatisticQuery query) {
        String row = frame.code(query.rows(), spot);
        String column = frame.code(query.columns(), spot);
        List<Crossing> crossings = new ArrayList<>();
        crossings.add(new Crossing(row, column));
        crossings.add(new Crossing(AxisKey.ALL, column));
        if (query.columns() != null) {
            crossings.add(new Crossing(row, AxisKey.ALL));
            crossings.add(new Crossing(AxisKey.ALL, AxisKey.ALL));
        }
        return crossings;
    }
}
