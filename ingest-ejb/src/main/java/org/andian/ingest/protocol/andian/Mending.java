package org.andian.ingest.protocol.andian;

/**
 * Goes through a text that is nearly JSON once, and makes of it what a parser goes further with.
 */
final class Mending {

    private static final String[] NO_NUMBERS = {"nan", "infinity", "inf"};
    private static final String NO_NUMBER = "\"NaN\"";

    private final String text;
    private final StringBuilder json = new StringBuilder();
    private int depth;
    private boolean quoted;

    Mending(String text) {
        this.text = text;
    }

    /** All that stands there, in one array. */
    String array() {
        json.append('[');
        int end = endOfWhole();
        for (int at = 0; at < end; ) {
            at = quoted ? copyQuoted(at) : copy(at);
        }
        return json.append(']').toString();
    }

    /** Before the digits with which it ends: only a number alone ends in them, or a broken text. */
    private int endOfWhole() {
        int end = text.length();
        while (end > 0 && isOfNumber(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isOfNumber(char character) {
        return character >= '0' && character <= '9' || "+-.eE".indexOf(character) >= 0;
    }

    private int copyQuoted(int at) {
        char character = text.charAt(at);
        json.append(character);
        if (character == '\\' && at + 1 < text.length()) {
            json.append(text.charAt(at + 1));
            return at + 2;
        }
        quoted = character != '"';
        return at + 1;
    }

    /** Between the roots anything may stand, what a modem says for instance. */
    private int copy(int at) {
        if (depth == 0 && !opens(text.charAt(at))) {
            return at + 1;
        }
        int length = lengthOfNoNumber(at);
        if (length > 0) {
            json.append(NO_NUMBER);
            return at + length;
        }
        char character = text.charAt(at);
        switch (character) {
            case '{', '[' -> open();
            case '}', ']' -> depth--;
            case '"' -> quoted = true;
            default -> {}
        }
        json.append(character);
        return at + 1;
    }

    private static boolean opens(char character) {
        return character == '{' || character == '[';
    }

    /** A second root follows the first one: gateways glue messages together, one a line or none. */
    private void open() {
        if (depth == 0 && json.length() > 1) {
            json.append(',');
        }
        depth++;
    }

    /** C and Python write {@code NaN} and {@code Infinity} where JSON has no word for it. */
    private int lengthOfNoNumber(int at) {
        char first = text.charAt(at);
        int sign = first == '-' || first == '+' ? 1 : 0;
        for (String word : NO_NUMBERS) {
            if (text.regionMatches(true, at + sign, word, 0, word.length())) {
                return sign + word.length();
            }
        }
        return 0;
    }
}
