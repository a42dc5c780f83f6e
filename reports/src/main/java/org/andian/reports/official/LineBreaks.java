package org.andian.reports.official;

import org.andian.reports.Printable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Breaks Chinese text into lines: no closing mark begins one, no opening mark ends one, words and
 * numbers with their units and Tibetan syllables stay whole where a line can hold them.
 */
final class LineBreaks {

    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕”’…—·%℃,.;:?!)]}\u0F0B\u0F0D\u0F0E";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{";

    /** Of values; a letter behind one makes it a word like others. */
    private static final String UNITS =
            "[cmkMG\u00B5\u03BC]?(?:A|V|VA|W|Wh|var|Hz|Pa|\u03A9|\u2126|g|m|s|B)"
                    + "|min|h|dBm?|\u00B0C|\u2103|%";

    private static final Pattern BEFORE_UNIT =
            Pattern.compile("(?<=[0-9]) (?=(?:" + UNITS + ")(?![A-Za-z]))");

    /** A blank at which no line breaks; drawn as any other. */
    private static final char HELD = '\u00A0';

    private static final Pattern AROUND_HELD = Pattern.compile("(?=\u00A0)|(?<=\u00A0)");

    /** Beside letters and digits: what numbers are written with, and signs of units. */
    private static final String OF_WORDS = "-_.,/:@%+\u00B0\u2103\u03A9\u2126\u03BC" + HELD;

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
        return lines(pieces(Span.Look.PLAIN, text, width), width, indent).stream()
                .map(line -> line.stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }

    /**
     * @param width of every line but the first, which holds less by the indent; in points
     */
    static List<List<Piece>> lines(List<Piece> pieces, float width, float indent) {
        List<List<Piece>> lines = new ArrayList<>();
        int start = 0;
        while (start < pieces.size()) {
            int end = fitting(pieces, start, lines.isEmpty() ? width - indent : width);
            lines.add(withoutBlanks(pieces.subList(start, end)));
            start = end;
            while (start < pieces.size() && pieces.get(start).isBlank()) {
                start++;
            }
        }
        return lines;
    }

    private static List<Piece> withoutBlanks(List<Piece> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).isBlank()) {
            end--;
        }
        return line.subList(0, end);
    }

    /**
     * @param width a word that is wider falls into its letters
     */
    List<Piece> pieces(Span.Look look, String text, float width) {
        return parts(text, width).stream()
                .map(part -> new Piece(look, part, letters.width(part, points)))
                .toList();
    }

    /** How wide the widest piece is that no line may break; in points. */
    float widest(String text) {
        List<Piece> pieces = pieces(Span.Look.PLAIN, text, Float.MAX_VALUE);
        float widest = 0;
        float held = 0;
        for (int at = 0; at < pieces.size(); at++) {
            boolean holds = at > 0 && isBad(pieces.get(at - 1), pieces.get(at));
            held = (holds ? held : 0) + pieces.get(at).width();
            widest = Math.max(widest, held);
        }
        return widest;
    }

    private static int fitting(List<Piece> pieces, int start, float width) {
        int end = start;
        float used = 0;
        while (end < pieces.size() && used + pieces.get(end).width() <= width + 0.01f) {
            used += pieces.get(end++).width();
        }
        int last = Math.max(end, start + 1);
        int good = last;
        while (good > start + 1
                && good < pieces.size()
                && isBad(pieces.get(good - 1), pieces.get(good))) {
            good--;
        }
        return good > start + 1 || last == start + 1 ? good : last;
    }

    /** A tag or a box stands before what it tells of. */
    private static boolean isBad(Piece last, Piece first) {
        if (last.look().isDrawn() || first.look().isDrawn()) {
            return last.look().isDrawn();
        }
        return NEVER_FIRST.contains(first.text().substring(0, 1))
                || NEVER_LAST.contains(last.text().substring(0, 1)) && last.text().length() == 1;
    }

    /**
     * Characters, and words of Latin letters and digits as one part, a number with its unit too; a
     * word wider than a line falls into its letters.
     */
    private List<String> parts(String text, float width) {
        List<String> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String blanks = text.replaceAll("\\s+", " ");
        String held = BEFORE_UNIT.matcher(blanks).replaceAll(Character.toString(HELD));
        for (int c : held.codePoints().toArray()) {
            if (isOfAWord(c)) {
                word.appendCodePoint(c);
            } else {
                close(word, parts, width);
                parts.add(Character.toString(c));
            }
        }
        close(word, parts, width);
        return parts;
    }

    private void close(StringBuilder word, List<String> parts, float width) {
        String whole = word.toString();
        word.setLength(0);
        if (whole.indexOf(HELD) >= 0 && letters.width(plain(whole), points) > width) {
            AROUND_HELD.splitAsStream(whole).forEach(one -> add(plain(one), parts, width));
        } else {
            add(plain(whole), parts, width);
        }
    }

    private static String plain(String word) {
        return word.replace(HELD, ' ');
    }

    private void add(String word, List<String> parts, float width) {
        if (letters.width(word, points) > width) {
            word.codePoints().mapToObj(Character::toString).forEach(parts::add);
        } else if (!word.isEmpty()) {
            parts.add(word);
        }
    }

    private static boolean isOfAWord(int c) {
        if (Printable.isStacked(c)) {
            return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }
        return c > ' ' && c < 0x250 && Character.isLetterOrDigit(c) || OF_WORDS.indexOf(c) >= 0;
    }
}
