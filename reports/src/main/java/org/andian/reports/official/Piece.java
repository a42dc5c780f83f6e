package org.andian.reports.official;

/**
 * What no line parts: a character, a word, a box with its words.
 *
 * @param width in points
 */
record Piece(Span.Look look, String text, float width) {

    /** Drawn ones show something whatever their text is. */
    boolean isBlank() {
        return !look.isDrawn() && text.isBlank();
    }
}
