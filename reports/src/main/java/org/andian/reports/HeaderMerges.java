package org.andian.reports;

import java.util.ArrayList;
import java.util.List;

/** Which cells of a multi-level header belong together: neighbours with equal headings all the way up, and a short column downwards. */
final class HeaderMerges {

    /** Levels and columns, both inclusive, counted from 0. */
    record Range(int firstLevel, int lastLevel, int firstColumn, int lastColumn) {

        boolean liesIn(Range other) {
            return firstLevel >= other.firstLevel && lastLevel <= other.lastLevel && firstColumn >= other.firstColumn && lastColumn <= other.lastColumn;
        }

        private boolean isOneCell() {
            return firstLevel == lastLevel && firstColumn == lastColumn;
        }
    }

    private HeaderMerges() {
    }

    static List<Range> of(Table table) {
        List<Range> ranges = new ArrayList<>();
        for (int level = 0; level < table.headerLevels(); level++) {
            for (int column = 0; column < table.columns().size(); column = end(table, level, column) + 1) {
                Range range = range(table, level, column);
                if (startsHere(table, level, column) && !range.isOneCell()) {
                    ranges.add(range);
                }
            }
        }
        return ranges;
    }

    private static Range range(Table table, int level, int column) {
        boolean last = level == table.columns().get(column).headings().size() - 1;
        return new Range(level, last ? table.headerLevels() - 1 : level, column, end(table, level, column));
    }

    private static boolean startsHere(Table table, int level, int column) {
        return level < table.columns().get(column).headings().size();
    }

    private static int end(Table table, int level, int column) {
        int end = column;
        while (end + 1 < table.columns().size() && isSame(table, level, column, end + 1)) {
            end++;
        }
        return end;
    }

    private static boolean isSame(Table table, int level, int one, int other) {
        List<String> left = table.columns().get(one).headings();
        List<String> right = table.columns().get(other).headings();
        boolean bothGoDeeper = level < left.size() - 1 && level < right.size() - 1;
        return bothGoDeeper && left.subList(0, level + 1).equals(right.subList(0, level + 1));
    }
}
