package org.andian.web.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A statistic for programs: the values are those of the printed table, each with the keys by which
 * it is asked for again.
 *
 * @param note who took it, when, how far it reaches
 * @param totals the foot row, recounted, not added up
 * @param from first day that was read, ISO 8601; {@code to} the last one, inclusive
 * @param items in the order of the printed rows
 */
public record StatisticJson(
        String title,
        String note,
        String from,
        String to,
        Axis rows,
        Axis columns,
        String campaign,
        Freshness freshness,
        List<ColumnJson> figures,
        List<RowJson> items,
        RowJson totals) {

    /**
     * @param headings from the top level down, the unit apart
     */
    public record ColumnJson(
            List<String> headings,
            String unit,
            String type,
            int decimals,
            AxisKey column,
            String indicator,
            Leaf.Measure measure) {}

    /**
     * @param rank from 1; null without a ranking or where there is nothing to rank by
     * @param cells as many as there are {@code figures}, in their order
     */
    public record RowJson(AxisKey key, Integer rank, List<CellJson> cells) {}

    /**
     * @param cell opens the records at {@code /api/v1/statistics/rows}, null for a comparison
     * @param value a number, a ratio not multiplied by a hundred; null when there is nothing to
     *     measure
     */
    public record CellJson(Object value, long numerator, long denominator, String cell) {}

    static StatisticJson of(StatisticTable statistic, Table table) {
        DateSpan days = statistic.spans().get(CellKey.Span.CURRENT);
        Iterator<List<Object>> values = values(table);
        List<RowJson> rows =
                statistic.lines().stream().map(line -> row(line, values.next())).toList();
        return new StatisticJson(
                table.title(),
                table.note(),
                days.first().toString(),
                days.last().toString(),
                statistic.query().rows(),
                statistic.query().columns(),
                statistic.query().campaign(),
                statistic.freshness(),
                columns(statistic, table),
                rows,
                row(statistic.total(), values.next()));
    }

    private static Iterator<List<Object>> values(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        table.rows().get().forEachRemaining(rows::add);
        rows.addAll(table.totals());
        return rows.iterator();
    }

    private static List<ColumnJson> columns(StatisticTable statistic, Table table) {
        List<ColumnJson> columns = new ArrayList<>();
        for (int at = 0; at < statistic.leaves().size(); at++) {
            Leaf leaf = statistic.leaves().get(at);
            Column column = table.columns().get(at + 1);
            columns.add(
                    new ColumnJson(
                            column.headings(),
                            column.unit(),
                            column.type().name(),
                            column.decimals(),
                            leaf.column(),
                            leaf.indicator().code(),
                            leaf.measure()));
        }
        return columns;
    }

    private static RowJson row(TableLine line, List<Object> values) {
        List<CellJson> cells = new ArrayList<>();
        for (int at = 0; at < line.cells().size(); at++) {
            Cell cell = line.cells().get(at);
            cells.add(
                    new CellJson(
                            values.get(at + 1),
                            cell.numerator(),
                            cell.denominator(),
                            cell.key() == null ? null : cell.key().toString()));
        }
        return new RowJson(line.key(), line.rank(), cells);
    }
}
