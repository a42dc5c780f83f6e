package org.andian.reports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Rows under columns, with no opinion on how they are shown. Rows are fetched anew for each writer
 * and one at a time, so that a hundred thousand of them need no hundred thousand places in memory.
 *
 * <p>A record for convenience only: two tables with the same rows are not equal, since their
 * suppliers are not. Safe from several threads as far as the supplier is.
 *
 * @param title printed above, and the sheet's name
 * @param note one line below the title: who, when, which filter
 * @param zone in which times are shown, except in JSON
 * @param columns at least one, from the left
 * @param rows each as long as {@code columns}; a cell is null, a String, a Number or an Instant
 *     according to its column
 * @param totals foot rows, each as long as {@code columns}, printed bold and as given: no writer
 *     adds anything up
 * @param chart bars drawn beside the rows where the format can
 * @param explanations what a reader must know of the figures, such as what each counts; each a line
 *     of its own behind the last row
 */
public record Table(
        String title,
        String note,
        ZoneId zone,
        List<Column> columns,
        Supplier<? extends Iterator<List<Object>>> rows,
        List<List<Object>> totals,
        Optional<Chart> chart,
        List<String> explanations) {

    public Table {
        Objects.requireNonNull(title, "title");
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table needs at least one column.");
        }
        totals =
                totals.stream()
                        .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                        .toList();
        explanations = List.copyOf(explanations);
        checkTotals(columns, totals);
        if (chart.isPresent()) {
            checkChart(columns, chart.get());
        }
    }

    public Table(
            String title,
            String note,
            ZoneId zone,
            List<Column> columns,
            Supplier<? extends Iterator<List<Object>>> rows) {
        this(title, note, zone, columns, rows, List.of(), Optional.empty(), List.of());
    }

    /**
     * The same table with other foot rows.
     *
     * @throws IllegalArgumentException when a row is not as long as the table is wide
     */
    public Table withTotals(List<List<Object>> rows) {
        return new Table(title, note, zone, columns, this.rows, rows, chart, explanations);
    }

    /**
     * The same table with bars; its label and value columns must be columns of this table, the
     * latter of numbers.
     */
    public Table withChart(Chart bars) {
        return new Table(title, note, zone, columns, rows, totals, Optional.of(bars), explanations);
    }

    /**
     * The same table under another line.
     *
     * @param line such as who made it and when, known only when it is written
     */
    public Table withNote(String line) {
        return new Table(title, line, zone, columns, rows, totals, chart, explanations);
    }

    /** The same table under another title. */
    public Table withTitle(String other) {
        return new Table(other, note, zone, columns, rows, totals, chart, explanations);
    }

    /** The same table with these lines behind its last row instead of those it had. */
    public Table withExplanations(List<String> lines) {
        return new Table(title, note, zone, columns, rows, totals, chart, lines);
    }

    /** How many lines the header takes: the headings of the deepest column. */
    public int headerLevels() {
        return new Header(columns).levels();
    }

    /**
     * The header as it is drawn: for each level its cells from the left, a merged one only where it
     * starts.
     */
    public List<List<HeaderCell>> header() {
        Header header = new Header(columns);
        return IntStream.range(0, header.levels()).mapToObj(header::cells).toList();
    }

    private static void checkTotals(List<Column> columns, List<List<Object>> totals) {
        if (totals.stream().anyMatch(row -> row.size() != columns.size())) {
            throw new IllegalArgumentException("A foot row must be as long as the table is wide.");
        }
    }

    private static void checkChart(List<Column> columns, Chart chart) {
        if (Math.max(chart.labelColumn(), chart.valueColumn()) >= columns.size()
                || !columns.get(chart.valueColumn()).isNumeric()) {
            throw new IllegalArgumentException(
                    "A chart needs a label column and a number column of its table.");
        }
    }
}
