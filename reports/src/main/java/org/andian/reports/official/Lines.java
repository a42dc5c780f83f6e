package org.andian.reports.official;

import java.util.ArrayList;
import java.util.List;

/** Texts as items, a line each. */
final class Lines {

    private static final int WIDEST_GAP_LETTERS = 3;

    private final Letters letters;
    private final float points;
    private final float pitch;
    private final LineBreaks breaks;

    Lines(Letters letters, float points, float pitch) {
        this.letters = letters;
        this.points = points;
        this.pitch = pitch;
        breaks = new LineBreaks(letters, points);
    }

    /** Both edges straight but for the last line; the first line stands so many letters in. */
    List<Item> paragraph(String text, int indentLetters) {
        float indent = indentLetters * points;
        List<String> lines = breaks.of(text, Paper.AREA_WIDTH, indent);
        List<Item> items = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            float left = line == 0 ? indent : 0;
            boolean last = line == lines.size() - 1;
            items.add(
                    line(
                            lines.get(line),
                            Paper.LEFT + left,
                            last ? 0 : spacing(lines.get(line), Paper.AREA_WIDTH - left)));
        }
        return items;
    }

    /** Of about equal length, so that no lonely character stands in the last line. */
    List<Item> centred(String text) {
        float all = letters.width(text, points);
        int least = (int) Math.ceil(all / Paper.AREA_WIDTH);
        float width = Math.min(Paper.AREA_WIDTH, all / Math.max(1, least) + 2 * points);
        return breaks.of(text, width, 0).stream()
                .map(
                        line ->
                                line(
                                        line,
                                        Paper.LEFT
                                                + (Paper.AREA_WIDTH - letters.width(line, points))
                                                        / 2,
                                        0))
                .toList();
    }

    /** Centred, with room between the characters; of as few lines as hold it so. */
    List<Item> spaced(String text, float spacing) {
        float width = Paper.AREA_WIDTH * points / (points + spacing);
        return breaks.of(text, width, 0).stream()
                .map(
                        line -> {
                            float all = letters.width(line, points) + spacing * letters.gaps(line);
                            return line(line, Paper.LEFT + (Paper.AREA_WIDTH - all) / 2, spacing);
                        })
                .toList();
    }

    /** One line whose middle is given. */
    Item around(String text, float middle) {
        float width = letters.width(text, points);
        return line(
                text,
                Math.clamp(
                        middle - width / 2, Paper.LEFT, Math.max(Paper.LEFT, Paper.RIGHT - width)),
                0);
    }

    /** In points, in these letters. */
    float width(String text) {
        return letters.width(text, points);
    }

    private float spacing(String line, float width) {
        return spacing(letters, line, width - letters.width(line, points), points);
    }

    /**
     * What is left is spread between the characters; a line that is far too short, because a long
     * word did not fit, stays ragged, and so does one of words: letters drawn apart read badly.
     */
    static float spacing(Letters letters, String line, float rest, float points) {
        if (isOfWords(line)) {
            return 0;
        }
        int gaps = letters.gaps(line);
        return gaps < 1 || rest > WIDEST_GAP_LETTERS * points ? 0 : rest / gaps;
    }

    private static boolean isOfWords(String line) {
        long letters = line.codePoints().filter(Character::isLetter).count();
        long ideographs = line.codePoints().filter(Character::isIdeographic).count();
        return 2 * ideographs < letters;
    }

    private Item line(String text, float x, float spacing) {
        return new Item(
                pitch,
                (page, top) ->
                        letters.show(
                                page, text, points, x, Item.baseline(top, pitch, points), spacing));
    }
}
