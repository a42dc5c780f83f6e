package org.andian.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * Which cells of a multi-level header belong together: neighbours with equal headings all the way
 * up, and a short column downwards.
 */
final class Header {

    private final List<Column> columns;
    private final int levels;

    Header(List<Column> columns) {
        this.columns = columns;
        levels = columns.stream().mapToInt(column -> column.headings().size()).max().orElse(1);
    }

    /** Whether a cut before this column would part columns under one heading. */
    static boolean isInGroup(List<Column> columns, int column) {
        if (column == 0 || column >= columns.size()) {
            return false;
        }
        List<String> one = columns.get(column - 1).headings();
        List<String> other = columns.get(column).headings();
        return one.size() > 1 && other.size() > 1 && one.getFirst().equals(other.getFirst());
    }

    /** At least 1. */
    int levels() {
        return levels;
    }

    /**
     * @param level from 0 at the top
     * @return from the left; columns that a shorter neighbour's cell already covers have none here
     */
    List<HeaderCell> cells(int level) {
        List<HeaderCell> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column = end(level, column)) {
            if (level < columns.get(column).headings().size()) {
                cells.add(cell(level, column));
            }
        }
        return cells;
    }

    private HeaderCell cell(int level, int column) {
        Column head = columns.get(column);
        boolean lowest = level == head.headings().size() - 1;
        return new HeaderCell(
                lowest ? head.label() : head.headings().get(level),
                level,
                column,
                lowest ? levels - level : 1,
                end(level, column) - column);
    }

    /** The first column that is not under the same heading. */
    private int end(int level, int column) {
        int end = column + 1;
        while (end < columns.size()
                && isSame(level, columns.get(column).headings(), columns.get(end).headings())) {
            end++;
        }
        return end;
    }

    private static boolean isSame(int level, List<String> left, List<String> right) {
        boolean bothGoDeeper = level < left.size() - 1 && level < right.size() - 1;
        return bothGoDeeper && left.subList(0, level + 1).equals(right.subList(0, level + 1));
    }
}
