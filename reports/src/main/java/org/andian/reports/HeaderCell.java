package org.andian.reports;

/**
 * A cell of a multi-level header; levels and columns are counted from 0 at the top left.
 *
 * @param levels how many levels it reaches down, at least 1
 * @param columns how many columns it reaches across, at least 1
 */
public record HeaderCell(String text, int level, int column, int levels, int columns) {

    /** Whether it covers more than its own place. */
    public boolean isMerged() {
        return levels > 1 || columns > 1;
    }
}
