package org.andian.reports;

import java.util.Objects;

/**
 * Bars beside a {@link Table}, totals left out: on paper the longest first; in a workbook one for
 * each of the first rows, since there they point at their cells.
 *
 * @param title printed above the bars
 * @param labelColumn index of the text column that names a bar
 * @param valueColumn index of the number or percent column that gives its length
 * @param mostBars rows beyond these have no bar
 */
public record Chart(String title, int labelColumn, int valueColumn, int mostBars) {

    public Chart {
        Objects.requireNonNull(title, "title");
        if (labelColumn < 0 || valueColumn < 0 || mostBars < 1) {
            throw new IllegalArgumentException("A chart needs two columns and at least one bar.");
        }
    }
}
