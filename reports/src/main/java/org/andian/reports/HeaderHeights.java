package org.andian.reports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How tall the levels of a printed header must be for every heading to be whole. */
final class HeaderHeights {

    private static final int LEAST = 20;
    private static final int PADDING = 8;

    private final PageShape shape;
    private final int[] heights;

    HeaderHeights(Table table, PageShape shape) {
        this.shape = shape;
        heights = new int[table.headerLevels()];
        Arrays.fill(heights, LEAST);
        table.header().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(HeaderCell::levels))
                .forEach(this::makeRoom);
    }

    /**
     * A cell over several levels stretches only the lowest of them, after the shorter cells have
     * had theirs.
     */
    private void makeRoom(HeaderCell cell) {
        int lowest = cell.level() + cell.levels() - 1;
        heights[lowest] += Math.max(0, needed(cell) - height(cell.level(), cell.levels()));
    }

    /** A unit in brackets is not broken: it may leave a part of the line before it empty. */
    private int needed(HeaderCell cell) {
        float room = shape.width(cell.column(), cell.columns()) - PADDING;
        double width = Printable.width(cell.text()) + (cell.text().endsWith(")") ? 1 : 0);
        double lines = Math.ceil(width * shape.letters() * 1.1 / room);
        double line = shape.letters() * Printable.lineHeight(cell.text());
        return (int) Math.ceil(lines * line) + PADDING;
    }

    /** In points, of so many levels from this one down. */
    int height(int level, int levels) {
        return top(level + levels) - top(level);
    }

    /** In points from the upper edge of the header. */
    int top(int level) {
        return Arrays.stream(heights, 0, level).sum();
    }

    int all() {
        return top(heights.length);
    }
}
