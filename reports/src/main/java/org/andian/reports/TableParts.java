package org.andian.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cuts a table that is wider than paper into narrower ones with the same rows; each repeats the
 * first column. A cut goes between groups of columns where it can.
 */
final class TableParts {

    private final Table table;

    private TableParts(Table table) {
        this.table = table;
    }

    /**
     * @return the table itself where it fits; its chart and its explanations are in no part
     *     otherwise
     */
    static List<Table> of(Table table) {
        return PdfWriter.fitsPaper(table) ? List.of(table) : new TableParts(table).cut();
    }

    /**
     * Parts of about equal width, as few as the paper allows; a group that would not fit into what
     * is left moves a cut.
     */
    private List<Table> cut() {
        int columns = table.columns().size();
        int parts = Math.ceilDiv(columns - 1, PdfWriter.MOST_COLUMNS - 1);
        int wanted = Math.ceilDiv(columns - 1, parts);
        List<List<Integer>> cuts = new ArrayList<>();
        int end;
        for (int first = 1; first < columns; first = end) {
            end = end(first, Math.min(first + wanted, columns));
            cuts.add(
                    IntStream.concat(IntStream.of(0), IntStream.range(first, end))
                            .boxed()
                            .toList());
        }
        return IntStream.range(0, cuts.size())
                .mapToObj(at -> part(cuts.get(at), " (" + (at + 1) + "/" + cuts.size() + ")"))
                .toList();
    }

    /**
     * The end of the group begun, else the end of the one before; in the midst of a group that is
     * wider than a part.
     */
    private int end(int first, int wanted) {
        int after = wanted;
        while (isInGroup(after)) {
            after++;
        }
        int before = wanted;
        while (before > first && isInGroup(before)) {
            before--;
        }
        boolean fits = after - first < PdfWriter.MOST_COLUMNS;
        return fits ? after : before > first ? before : wanted;
    }

    private boolean isInGroup(int column) {
        return Header.isInGroup(table.columns(), column);
    }

    /** Reads the rows of the whole table anew and drops the cells of the other parts. */
    private Table part(List<Integer> columns, String which) {
        return new Table(
                table.title() + which,
                table.note(),
                table.zone(),
                columns.stream().map(table.columns()::get).toList(),
                () -> new RowCells<>(table.rows().get(), row -> chosen(columns, row)),
                table.totals().stream().map(row -> chosen(columns, row)).toList(),
                Optional.empty(),
                List.of());
    }

    private static List<Object> chosen(List<Integer> columns, List<Object> row) {
        List<Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(row.get(column)));
        return cells;
    }
}
