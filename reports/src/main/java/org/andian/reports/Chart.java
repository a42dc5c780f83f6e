package org.andian.reports;

import java.util.Objects;

/**
 * A drawing beside a {@link Table}, totals left out. Bars: on paper the longest first; in a
 * workbook one for each of the first rows, since there they point at their cells. A line: the rows
 * in their order from left to right, broken where there is nothing to measure.
 *
 * @param title printed above the drawing
 * @param labelColumn index of the text column that names a bar or a point
 * @param valueColumn index of the number or percent column that gives its length or height
 * @param mostBars rows beyond these have no bar or point
 */
public record Chart(String title, int labelColumn, int valueColumn, int mostBars, Kind kind) {

    /** What is drawn. */
    public enum Kind {
        BARS,
        LINE
    }

    /** Of bars. */
    public Chart(String title, int labelColumn, int valueColumn, int mostBars) {
        this(title, labelColumn, valueColumn, mostBars, Kind.BARS);
    }

    public Chart {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        if (labelColumn < 0 || valueColumn < 0 || mostBars < 1) {
            throw new IllegalArgumentException("A chart needs two columns and at least one bar.");
        }
    }
}
