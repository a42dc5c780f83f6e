package org.andian.reports;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Rows under columns, with no opinion on how they are shown. Rows are fetched anew for each writer and one at a time,
 * so that a hundred thousand of them need no hundred thousand places in memory.
 *
 * @param title printed above, and the sheet's name
 * @param note one line below the title: who, when, which filter
 * @param rows each as long as {@code columns}; a cell is null, a String, a Number or an Instant according to its column
 */
public record Table(String title, String note, ZoneId zone, List<Column> columns, Supplier<? extends Iterator<List<Object>>> rows) {

    public Table {
        Objects.requireNonNull(title, "title");
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table needs at least one column.");
        }
    }

    public int headerLevels() {
        return columns.stream().mapToInt(column -> column.headings().size()).max().orElse(1);
    }

    /** The heading of a column on a level, counted from the top; a short column repeats its lowest heading downwards. */
    String heading(int column, int level) {
        List<String> headings = columns.get(column).headings();
        return level == headerLevels() - 1 ? columns.get(column).label() : headings.get(Math.min(level, headings.size() - 1));
    }
}
