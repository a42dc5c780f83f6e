package org.andian.reports.word;

/**
 * The page of GB/T 9704-2012 (5.2) in twentieths of a point: margins of 37, 28, 26 and 35 mm, a
 * grid of 22 lines of 28 characters.
 */
final class Measures {

    static final int PAGE_WIDTH = 11_906;
    static final int PAGE_HEIGHT = 16_838;
    static final int TOP = 2_098;
    static final int LEFT = 1_587;
    static final int RIGHT = 1_474;
    static final int BOTTOM = 1_984;

    /** From the lower edge of the paper to that of the page number, which stands 7 mm below. */
    static final int FOOTER = 1_268;

    static final int HEADER = 851;

    /** Of the type area. */
    static final int WIDTH = PAGE_WIDTH - LEFT - RIGHT;

    /** From line to line: 22 of them fill the type area. */
    static final int LINE = 579;

    /**
     * What each character is narrower than the 16 points of its letters, in 4,096ths of a point: 28
     * of them fill a line.
     */
    static final int CHARACTER_SPACE = -849;

    /** The width of a character of the grid. */
    static final int CHARACTER = 316;

    private static final int FIRST_WIDE = 0x2E80;

    private Measures() {}

    /** How wide a text is, in Chinese characters: others are about half as wide. */
    static double letters(String text) {
        return text.codePoints().mapToDouble(Measures::letter).sum();
    }

    private static double letter(int character) {
        return character < FIRST_WIDE ? 0.5 : 1;
    }
}
