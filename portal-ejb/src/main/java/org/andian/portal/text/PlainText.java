package org.andian.portal.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of text as people see them: what looks the same is the same. Names keep their rare
 * characters and their full-width brackets.
 */
public final class PlainText {

    /**
     * Signs without a shape: format characters (direction, joiners, byte order mark), fillers,
     * variation selectors, the blank of Braille. Unicode calls most of them ignorable by default.
     * What no text has besides: halves of pairs, and the numbers that are no characters.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}"
                        + "\\x{3164}\\x{FFA0}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}"
                        + "\\p{Cs}\\x{FDD0}-\\x{FDEF}"
                            + noCharacters()
                            + "]+");

    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    /** Blanks but for the end of a line. */
    private static final Pattern BLANK_IN_LINE = Pattern.compile("[\\p{Cc}\\p{Z}&&[^\n]]+");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x{85}\\x{2028}\\x{2029}]");

    /** Radicals of dictionaries, which look like the characters they stand for. */
    private static final Pattern RADICAL = Pattern.compile("[\\x{2E80}-\\x{2FDF}]");

    /** The ASCII signs in the width of a Chinese character. */
    private static final Pattern FULL_WIDTH = Pattern.compile("[\\x{FF01}-\\x{FF5E}]");

    private PlainText() {}

    /**
     * A name, an address, anything of one line: without invisible signs, radicals as the characters
     * they look like, line breaks and any blanks in a row as one space, none at the ends.
     *
     * @return null for null; empty where nothing can be seen
     */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return BLANK.matcher(compatible(RADICAL, visible)).replaceAll(" ").strip();
    }

    /**
     * A note of several lines: each as {@link #of} leaves it.
     *
     * @return null for null; empty where nothing can be seen
     */
    public static String lines(String text) {
        if (text == null) {
            return null;
        }
        String visible = INVISIBLE.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
        return BLANK_IN_LINE
                .matcher(compatible(RADICAL, visible))
                .replaceAll(" ")
                .replaceAll(" ?\n ?", "\n")
                .strip();
    }

    /** A code, a number, a phone: besides, letters, digits and signs of full width as ASCII. */
    public static String folded(String text) {
        return text == null ? null : compatible(FULL_WIDTH, of(text));
    }

    /** The last two numbers of each of the seventeen planes. */
    private static String noCharacters() {
        StringBuilder pairs = new StringBuilder();
        for (int plane = 0; plane <= 16; plane++) {
            pairs.append("\\x{%XFFFE}\\x{%XFFFF}".formatted(plane, plane));
        }
        return pairs.toString();
    }

    private static String compatible(Pattern these, String text) {
        return these.matcher(text)
                .replaceAll(
                        one ->
                                Matcher.quoteReplacement(
                                        Normalizer.normalize(one.group(), Form.NFKC)));
    }
}
