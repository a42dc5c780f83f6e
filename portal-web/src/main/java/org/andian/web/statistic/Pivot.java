package org.andian.web.statistic;

import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.cross.CrossCell;
import org.andian.portal.statistic.cross.CrossLine;
import org.andian.portal.statistic.cross.CrossTable;
import org.andian.reports.CellText;
import org.andian.reports.Column;
import org.andian.reports.HeaderCell;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A statistic as the page draws it: the very cells of its neutral table, as printed, each with the
 * address of the records it counts.
 *
 * @param columns indexes of the columns of figures, from 1
 * @param layered whether a column of layers stands before the first
 */
public record Pivot(
        List<List<Head>> header,
        List<Integer> columns,
        List<Row> body,
        List<Row> foot,
        boolean layered) {

    private static final String GROUP_START = "group-start";

    /** A cell of the header with its style. */
    public record Head(HeaderCell cell, String style) {}

    /**
     * @param layer what stands in the column of layers; empty without one
     * @param href where the row's own statistic opens, null for nowhere
     */
    public record Row(String layer, String label, String href, List<Figure> figures) {

        /** The figure under a column of figures, counted from 1. */
        public Figure figure(int column) {
            return figures.get(column - 1);
        }
    }

    /**
     * @param href null where there is nothing to open
     */
    public record Figure(String text, String href, String style) {}

    /**
     * @param lineAddress where a row opens, null for nowhere
     * @param cellAddress where a figure with records opens; not asked for one without a value
     */
    static Pivot of(
            StatisticTable statistic,
            Function<TableLine, String> lineAddress,
            Function<Cell, String> cellAddress) {
        Table table = statistic.table();
        List<Row> rows = new ArrayList<>();
        List<TableLine> lines = new ArrayList<>(statistic.lines());
        lines.add(statistic.total());
        Iterator<List<Object>> cells = all(table);
        CellText text = new CellText(table);
        for (TableLine line : lines) {
            rows.add(row(table, cells.next(), line, text, lineAddress, cellAddress));
        }
        int last = statistic.lines().size();
        return new Pivot(
                header(table, 1),
                IntStream.range(1, table.columns().size()).boxed().toList(),
                rows.subList(0, last),
                rows.subList(last, rows.size()),
                false);
    }

    /**
     * @param lineAddress where a row opens, null for nowhere
     * @param cellAddress where a figure with records opens; not asked for one without a value
     */
    static Pivot of(
            CrossTable crossed,
            Function<CrossLine, String> lineAddress,
            Function<CrossCell, String> cellAddress) {
        Table table = crossed.table();
        List<CrossLine> lines = new ArrayList<>(crossed.lines());
        lines.add(crossed.total());
        Iterator<List<Object>> cells = all(table);
        CellText text = new CellText(table);
        List<Row> rows = new ArrayList<>();
        for (CrossLine line : lines) {
            rows.add(row(crossed, cells.next(), line, text, lineAddress, cellAddress));
        }
        int last = crossed.lines().size();
        return new Pivot(
                header(table, crossed.labels()),
                IntStream.rangeClosed(1, table.columns().size() - crossed.labels())
                        .boxed()
                        .toList(),
                rows.subList(0, last),
                rows.subList(last, rows.size()),
                crossed.labels() > 1);
    }

    private static Row row(
            CrossTable crossed,
            List<Object> values,
            CrossLine line,
            CellText text,
            Function<CrossLine, String> lineAddress,
            Function<CrossCell, String> cellAddress) {
        List<Figure> figures = new ArrayList<>();
        int labels = crossed.labels();
        for (int column = labels; column < values.size(); column++) {
            int at = column - labels;
            CrossCell cell = at < line.cells().size() ? line.cells().get(at) : null;
            boolean opens = cell != null && cell.value() != null && cell.cell().key() != null;
            boolean starts = startsGroup(crossed.table(), column);
            figures.add(
                    new Figure(
                            text.of(column, values.get(column)),
                            opens ? cellAddress.apply(cell) : null,
                            "number"
                                    + (starts ? " " + GROUP_START : "")
                                    + (line.isTotal() ? " is-total" : "")));
        }
        return new Row(
                labels > 1 ? text.of(0, values.getFirst()) : "",
                text.of(labels - 1, values.get(labels - 1)),
                lineAddress.apply(line),
                figures);
    }

    /** The body's rows, then the foot's. */
    private static Iterator<List<Object>> all(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        table.rows().get().forEachRemaining(rows::add);
        rows.addAll(table.totals());
        return rows.iterator();
    }

    private static Row row(
            Table table,
            List<Object> values,
            TableLine line,
            CellText text,
            Function<TableLine, String> lineAddress,
            Function<Cell, String> cellAddress) {
        List<Figure> figures = new ArrayList<>();
        for (int column = 1; column < values.size(); column++) {
            Cell cell = column <= line.cells().size() ? line.cells().get(column - 1) : null;
            String href =
                    cell == null || cell.key() == null || cell.value() == null
                            ? null
                            : cellAddress.apply(cell);
            figures.add(
                    new Figure(
                            text.of(column, values.get(column)),
                            href,
                            "number" + (startsGroup(table, column) ? " " + GROUP_START : "")));
        }
        return new Row("", text.of(0, values.getFirst()), lineAddress.apply(line), figures);
    }

    /**
     * @param labels how many columns stand before the figures
     */
    private static List<List<Head>> header(Table table, int labels) {
        return table.header().stream()
                .map(
                        level ->
                                level.stream()
                                        .map(cell -> new Head(cell, style(table, cell, labels)))
                                        .toList())
                .toList();
    }

    private static String style(Table table, HeaderCell cell, int labels) {
        if (cell.column() < labels) {
            return cell.column() == labels - 1 ? "first" : "layer";
        }
        return startsGroup(table, cell.column()) ? GROUP_START : "";
    }

    /**
     * Whether a heavy rule stands left of the column: where the topmost of several headings
     * changes.
     */
    private static boolean startsGroup(Table table, int column) {
        Column here = table.columns().get(column);
        Column before = table.columns().get(column - 1);
        boolean grouped = here.headings().size() > 1 || before.headings().size() > 1;
        return grouped && !here.headings().getFirst().equals(before.headings().getFirst());
    }
}
