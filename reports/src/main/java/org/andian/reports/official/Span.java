package org.andian.reports.official;

import java.util.Objects;

/**
 * A stretch of a form's text that looks alike throughout.
 *
 * @param text printed as given; of a tag or a box what stands in or behind it
 */
public record Span(Look look, String text) {

    /** How it is set; tags and boxes are drawn, so no font has to have them, and stay whole. */
    public enum Look {
        PLAIN,
        BOLD,
        TAG,
        OPEN_BOX,
        TICKED_BOX;

        boolean isDrawn() {
            return this != PLAIN && this != BOLD;
        }
    }

    public Span {
        Objects.requireNonNull(text, "text");
    }

    public static Span plain(String text) {
        return new Span(Look.PLAIN, text);
    }

    public static Span bold(String text) {
        return new Span(Look.BOLD, text);
    }

    /** A word in a small frame, before what it tells of. */
    public static Span tag(String word) {
        return new Span(Look.TAG, word);
    }

    /** A box to be ticked, with its words behind it. */
    public static Span box(boolean ticked, String words) {
        return new Span(ticked ? Look.TICKED_BOX : Look.OPEN_BOX, words);
    }
}
