package org.andian.reports.official;

import java.util.Objects;

/**
 * A paragraph of the body.
 *
 * @param level 0 for plain text, 1 to 4 for a heading, which is numbered by the writer
 */
public record Paragraph(int level, String text) {

    private static final int DEEPEST = 4;

    public Paragraph {
        Objects.requireNonNull(text, "text");
        if (level < 0 || level > DEEPEST) {
            throw new IllegalArgumentException("Headings have levels 1 to " + DEEPEST + ".");
        }
    }

    public static Paragraph text(String text) {
        return new Paragraph(0, text);
    }

    /**
     * @param text without its number, which the writer counts (GB/T 9704-2012 7.3.3)
     */
    public static Paragraph heading(int level, String text) {
        return new Paragraph(level, text);
    }
}
