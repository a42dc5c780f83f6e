package org.andian.web.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.cross.CrossCell;
import org.andian.portal.statistic.cross.CrossColumn;
import org.andian.portal.statistic.cross.CrossLine;
import org.andian.portal.statistic.cross.CrossTable;
import org.andian.portal.statistic.cross.PeriodStep;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.List;

/**
 * A statistic of several periods or layers for programs. A cell opens at {@code
 * /api/v1/statistics/rows} with the question's own parameters, {@code from} and {@code to} of its
 * column instead of the period, {@code layers} and the code of its row's layer as {@code layer}.
 *
 * @param from first day that was read, ISO 8601; {@code to} the last one, inclusive
 * @param step null without periods
 * @param layers null without a third axis
 * @param items in the order of the printed rows, each layer's total behind its rows
 * @param totals the foot row, recounted, not added up
 */
public record CrossJson(
        String title,
        String note,
        String from,
        String to,
        PeriodStep step,
        Axis layers,
        List<FigureJson> figures,
        List<LineJson> items,
        LineJson totals) {

    /**
     * @param from first day of the column's period, null for the whole one, as {@code to}
     * @param headings from the top level down, the unit apart
     */
    public record FigureJson(
            String from,
            String to,
            List<String> headings,
            String unit,
            String type,
            int decimals,
            AxisKey column,
            String indicator,
            Leaf.Measure measure) {}

    /**
     * @param layer null without a third axis and for the total of all
     * @param rank from 1; null without a ranking or where there is nothing to rank by
     * @param cells as many as there are {@code figures}, in their order
     */
    public record LineJson(AxisKey layer, AxisKey key, Integer rank, List<ValueJson> cells) {}

    /**
     * @param cell opens the records, null for a comparison
     * @param value a number, a ratio not multiplied by a hundred; null when there is nothing to
     *     measure
     */
    public record ValueJson(Double value, long numerator, long denominator, String cell) {}

    static CrossJson of(CrossTable crossed, String note) {
        Table table = crossed.table();
        DateSpan days = crossed.whole().spans().get(CellKey.Span.CURRENT);
        List<FigureJson> figures = new ArrayList<>();
        for (int at = 0; at < crossed.columns().size(); at++) {
            figures.add(
                    figure(crossed.columns().get(at), table.columns().get(at + crossed.labels())));
        }
        return new CrossJson(
                table.title(),
                note,
                days.first().toString(),
                days.last().toString(),
                crossed.query().step(),
                crossed.query().layers(),
                figures,
                crossed.lines().stream().map(CrossJson::line).toList(),
                line(crossed.total()));
    }

    private static FigureJson figure(CrossColumn column, Column head) {
        Leaf leaf = column.leaf();
        return new FigureJson(
                column.days() == null ? null : column.days().first().toString(),
                column.days() == null ? null : column.days().last().toString(),
                head.headings(),
                head.unit(),
                head.type().name(),
                head.decimals(),
                leaf.column(),
                leaf.indicator().code(),
                leaf.measure());
    }

    private static LineJson line(CrossLine line) {
        return new LineJson(
                line.layer(),
                line.row(),
                line.rank(),
                line.cells().stream().map(CrossJson::value).toList());
    }

    private static ValueJson value(CrossCell cell) {
        if (cell.cell() == null) {
            return new ValueJson(null, 0, 0, null);
        }
        return new ValueJson(
                cell.value(),
                cell.cell().numerator(),
                cell.cell().denominator(),
                cell.cell().key() == null ? null : cell.cell().key().toString());
    }
}
