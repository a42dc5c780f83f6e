package org.andian.reports.official;

import java.util.List;

/**
 * A cell of a form's grid.
 *
 * @param columns how many it takes, at least one
 * @param centred else it begins at the left
 */
public record Cell(List<Span> text, int columns, boolean centred) {

    public Cell {
        text = List.copyOf(text);
        if (columns < 1) {
            throw new IllegalArgumentException("A cell takes one column at least.");
        }
    }

    public static Cell of(String text) {
        return new Cell(List.of(Span.plain(text)), 1, false);
    }

    public static Cell centred(Span text) {
        return new Cell(List.of(text), 1, true);
    }
}
