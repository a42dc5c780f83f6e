package org.andian.reports.official;

import org.andian.reports.Printable;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks Chinese text into lines: no closing mark begins one, no opening mark ends one, words and
 * numbers and Tibetan syllables stay whole where a line can hold them.
 */
final class LineBreaks {

    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕”’…—·%℃,.;:?!)]}\u0F0B\u0F0D\u0F0E";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{";

    private final Letters letters;
    private final float points;

    LineBreaks(Letters letters, float points) {
        this.letters = letters;
        this.points = points;
    }

    /**
     * @param width in points, of every line but the first
     * @param indent how much less the first line holds
     * @return without blanks at either end of a break; none for an empty text. A line may stand out
     *     where a single part is wider than the paper
     */
    List<String> of(String text, float width, float indent) {
        List<String> parts = parts(text, width);
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < parts.size()) {
            int end = fitting(parts, start, lines.isEmpty() ? width - indent : width);
            lines.add(String.join("", parts.subList(start, end)).stripTrailing());
            start = end;
            while (start < parts.size() && parts.get(start).isBlank()) {
                start++;
            }
        }
        return lines;
    }

    /** How wide the widest piece is that no line may break; in points. */
    float widest(String text) {
        List<String> parts = parts(text, Float.MAX_VALUE);
        float widest = 0;
        float piece = 0;
        for (int part = 0; part < parts.size(); part++) {
            boolean holds = part > 0 && isBad(parts.get(part - 1), parts.get(part));
            piece = (holds ? piece : 0) + letters.width(parts.get(part), points);
            widest = Math.max(widest, piece);
        }
        return widest;
    }

    private int fitting(List<String> parts, int start, float width) {
        int end = start;
        float used = 0;
        while (end < parts.size()
                && used + letters.width(parts.get(end), points) <= width + 0.01f) {
            used += letters.width(parts.get(end++), points);
        }
        int last = Math.max(end, start + 1);
        int good = last;
        while (good > start + 1
                && good < parts.size()
                && isBad(parts.get(good - 1), parts.get(good))) {
            good--;
        }
        return good > start + 1 || last == start + 1 ? good : last;
    }

    private static boolean isBad(String last, String first) {
        return NEVER_FIRST.contains(first.substring(0, 1))
                || NEVER_LAST.contains(last.substring(0, 1)) && last.length() == 1;
    }

    /**
     * Characters, and words of Latin letters and digits as one part; a word wider than a line falls
     * into its letters.
     */
    private List<String> parts(String text, float width) {
        List<String> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.replaceAll("\\s+", " ")
                .codePoints()
                .forEach(
                        c -> {
                            if (isOfAWord(c)) {
                                word.appendCodePoint(c);
                            } else {
                                close(word, parts, width);
                                parts.add(Character.toString(c));
                            }
                        });
        close(word, parts, width);
        return parts;
    }

    private void close(StringBuilder word, List<String> parts, float width) {
        if (letters.width(word.toString(), points) > width) {
            word.codePoints().mapToObj(Character::toString).forEach(parts::add);
        } else if (!word.isEmpty()) {
            parts.add(word.toString());
        }
        word.setLength(0);
    }

    private static boolean isOfAWord(int c) {
        if (Printable.isStacked(c)) {
            return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }
        return c > ' '
                && c < 0x250
                && (Character.isLetterOrDigit(c) || "-_.,/:@%+".indexOf(c) >= 0);
    }
}
