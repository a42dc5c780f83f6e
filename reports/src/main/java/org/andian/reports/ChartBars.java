package org.andian.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** What a chart shows of the rows of its table. */
final class ChartBars {

    /**
     * @param value null where there is nothing to measure
     */
    record Bar(String label, Double value) {

        /** In the column's own unit; nothing and less than nothing have no bar. */
        double length() {
            return value == null ? 0 : Math.max(0, value);
        }
    }

    private final Chart chart;
    private final List<Bar> bars = new ArrayList<>();

    ChartBars(Chart chart) {
        this.chart = chart;
    }

    /**
     * @param row of the chart's table; rows behind the last bar are passed over
     */
    void take(List<Object> row) {
        if (bars.size() < chart.mostBars()) {
            bars.add(bar(chart, row));
        }
    }

    /**
     * The longest bars, the longest first; equal ones in the order of their rows. A row with
     * nothing to measure has none.
     *
     * <p>Costs a fetch of its own of all the table's rows.
     */
    static List<Bar> longest(Table table, Chart chart) {
        List<Bar> bars = new ArrayList<>();
        Comparator<Bar> falling = Comparator.comparing(Bar::value).reversed();
        for (Iterator<List<Object>> rows = table.rows().get(); rows.hasNext(); ) {
            Bar bar = bar(chart, rows.next());
            if (bar.value() != null) {
                bars.add(bar);
            }
            if (bars.size() > chart.mostBars()) {
                bars.sort(falling);
                bars.removeLast();
            }
        }
        bars.sort(falling);
        return bars;
    }

    /** The first rows in their order, also those with nothing to measure. */
    static List<Bar> inOrder(Table table, Chart chart) {
        ChartBars taken = new ChartBars(chart);
        Iterator<List<Object>> rows = table.rows().get();
        for (int row = 0; row < chart.mostBars() && rows.hasNext(); row++) {
            taken.take(rows.next());
        }
        return taken.list();
    }

    private static Bar bar(Chart chart, List<Object> row) {
        Object label = row.get(chart.labelColumn());
        Number value = (Number) row.get(chart.valueColumn());
        return new Bar(
                label == null ? "" : label.toString(), value == null ? null : value.doubleValue());
    }

    List<Bar> list() {
        return List.copyOf(bars);
    }
}
