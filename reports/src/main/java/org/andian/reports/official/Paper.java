package org.andian.reports.official;

/**
 * A4 after GB/T 9704-2012, in points, and how generously a document is spaced on it.
 *
 * @param pitch from line to line; 22 lines fill the type area at {@link #LINES}
 * @param drop from the upper edge of the type area to the issuer mark
 * @param blank how many empty lines part the pieces of the head
 */
record Paper(float pitch, float drop, float blank) {

    static final float BODY_LETTERS = 15.75f;
    static final float TITLE_LETTERS = 22f;
    static final float SMALL_LETTERS = 14f;
    static final float MM = 72f / 25.4f;
    static final float WIDTH = 210 * MM;
    static final float HEIGHT = 297 * MM;
    static final float LEFT = 28 * MM;
    static final float RIGHT = LEFT + 156 * MM;
    static final float TOP = HEIGHT - 37 * MM;
    static final float BOTTOM = TOP - 225 * MM;
    static final float AREA_WIDTH = RIGHT - LEFT;
    static final float AREA_HEIGHT = TOP - BOTTOM;
    static final float RULE_DISTANCE = 4 * MM;
    static final float NUMBER_DISTANCE = 7 * MM;
    private static final float LINES = AREA_HEIGHT / 22;

    /** The standard's spacing. */
    static final Paper STANDARD = new Paper(LINES, 35 * MM, 2);

    /**
     * From the standard's spacing to the tightest that still reads well: the first on which a
     * document takes one page is used.
     */
    static final Paper[] SPACINGS = {
        STANDARD,
        new Paper(LINES, 10 * MM, 1),
        new Paper(26.5f, 5 * MM, 1),
        new Paper(24f, 0, 0.5f),
        new Paper(21f, 0, 0.5f)
    };
}
