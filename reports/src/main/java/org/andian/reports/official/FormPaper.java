package org.andian.reports.official;

/** A4 as forms use it, in points: as wide as an official document, but higher. */
final class FormPaper {

    static final float LETTERS = 10.5f;
    static final float TOP = Paper.HEIGHT - 22 * Paper.MM;
    static final float NUMBER_LINE = 12 * Paper.MM;
    static final float BOTTOM = 18 * Paper.MM;
    static final float AREA_HEIGHT = TOP - BOTTOM;

    /**
     * From line to line of the text, from the widest to the tightest that still reads well: the
     * first on which a form takes one page is used.
     */
    static final float[] PITCHES = {18f, 16.5f, 15f};

    private FormPaper() {}
}
