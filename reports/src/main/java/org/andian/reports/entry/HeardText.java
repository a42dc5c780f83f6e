package org.andian.reports.entry;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell's text while it is heard: of one that is too long only as much as tells so. */
final class HeardText {

    /** A character XML cannot hold, such as _x000D_ (ECMA-376 Part 1, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int ESCAPE = 7;
    private static final int HEXADECIMAL = 16;
    private static final int MOST_HEARD = ESCAPE * Weight.LONGEST_CELL + 1;

    private final StringBuilder heard = new StringBuilder();

    void add(char[] characters, int start, int length) {
        heard.append(characters, start, Math.min(length, MOST_HEARD - heard.length()));
    }

    void clear() {
        heard.setLength(0);
    }

    /** As it stands in the file. */
    String raw() {
        return heard.toString();
    }

    /**
     * What it means, longer than {@link Weight#LONGEST_CELL} where the whole is: no escape stands
     * for more than one character.
     */
    String text() {
        return heard.indexOf("_x") < 0
                ? raw()
                : ESCAPED.matcher(heard).replaceAll(HeardText::meant);
    }

    private static String meant(MatchResult escaped) {
        char meant = (char) Integer.parseInt(escaped.group(1), HEXADECIMAL);
        return Matcher.quoteReplacement(String.valueOf(meant));
    }
}
