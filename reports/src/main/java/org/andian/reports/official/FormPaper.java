package org.andian.reports.official;

import java.util.List;

/**
 * A4 as a form uses it, in points: always as wide as an official document.
 *
 * @param top the upper edge of the type area, from the lower edge of the paper
 * @param bottom its lower edge
 * @param pitches from line to line of the text, from the widest to the tightest that still reads
 *     well: the first on which a form takes one page is used
 * @param cellLines a row of more lines goes on in another one: it must leave room for the head of
 *     its grid on its page
 * @param apart whether the slip stands apart from the rest, and what is signed from what is sealed:
 *     large letters leave no room beside each other
 */
record FormPaper(
        float top,
        float bottom,
        List<Float> pitches,
        int cellLines,
        boolean apart,
        FormLetters letters) {

    static final FormPaper ONE_PAGE =
            new FormPaper(
                    Paper.HEIGHT - 22 * Paper.MM,
                    18 * Paper.MM,
                    List.of(18f, 16.5f, 15f),
                    42,
                    false,
                    new FormLetters(17.25f, 20.25f, 11.25f, 13.5f, 10.5f, 9.75f, 9f));

    static final FormPaper OFFICIAL =
            new FormPaper(
                    Paper.TOP,
                    Paper.BOTTOM,
                    List.of(Paper.STANDARD.pitch()),
                    20,
                    true,
                    new FormLetters(
                            18f,
                            Paper.TITLE_LETTERS,
                            Paper.BODY_LETTERS,
                            Paper.TITLE_LETTERS,
                            Paper.BODY_LETTERS,
                            Paper.SMALL_LETTERS,
                            Paper.SMALL_LETTERS));

    float height() {
        return top - bottom;
    }

    /** The widest. */
    float pitch() {
        return pitches.getFirst();
    }
}
