package org.andian.reports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a chart shows: the first rows of its table. */
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
            Object label = row.get(chart.labelColumn());
            Number value = (Number) row.get(chart.valueColumn());
            bars.add(
                    new Bar(
                            label == null ? "" : label.toString(),
                            value == null ? null : value.doubleValue()));
        }
    }

    /**
     * The first rows of a table, read for the chart alone.
     *
     * <p>Costs a fetch of its own of the table's rows, broken off behind the last bar.
     */
    static List<Bar> of(Table table, Chart chart) {
        ChartBars bars = new ChartBars(chart);
        Iterator<List<Object>> rows = table.rows().get();
        while (rows.hasNext() && bars.bars.size() < chart.mostBars()) {
            bars.take(rows.next());
        }
        return bars.list();
    }

    List<Bar> list() {
        return List.copyOf(bars);
    }
}
