package org.andian.ingest.protocol.andian;

/** A place in a text that is nearly JSON, and what stands there. */
final class Glance {

    private static final String ESCAPES = "bfnrt";
    private static final String ESCAPED = "\b\f\n\r\t";
    private static final String ENDS_OF_WORD = ",:{}[]\"";
    private static final int MOST_NAME_CHARACTERS = 256;

    private final String text;
    private int at;

    Glance(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean isAt(char character) {
        return !isAtEnd() && text.charAt(at) == character;
    }

    void goOn() {
        at++;
    }

    int place() {
        return at;
    }

    void goBack(int place) {
        at = place;
    }

    String since(int place) {
        return text.substring(place, at);
    }

    /** Blanks as well. */
    void skip(String characters) {
        at = past(at, characters);
    }

    private int past(int from, String characters) {
        int place = from;
        while (place < text.length()
                && (isBlank(text.charAt(place)) || characters.indexOf(text.charAt(place)) >= 0)) {
            place++;
        }
        return place;
    }

    private static boolean isBlank(char character) {
        return character <= ' ';
    }

    /**
     * @return false when no object or array begins any more
     */
    boolean goToOpening() {
        while (!isAtEnd() && depth(text.charAt(at)) <= 0) {
            at++;
        }
        return !isAtEnd();
    }

    private static int depth(char character) {
        return switch (character) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    /** Behind the closing bracket of the one that opens here, or at the end. */
    void goPastStructure() {
        int open = 0;
        do {
            if (isAt('"')) {
                int end = endOfText(at, text.length());
                at = end < 0 ? text.length() : end;
            } else {
                open += depth(text.charAt(at));
                at++;
            }
        } while (open > 0 && !isAtEnd());
    }

    boolean isAtMember() {
        return isMember(at);
    }

    /** A name in quotes and a colon. */
    private boolean isMember(int place) {
        if (place >= text.length() || text.charAt(place) != '"') {
            return false;
        }
        int end = endOfText(place, MOST_NAME_CHARACTERS);
        int colon = end < 0 ? text.length() : past(end, "");
        return colon < text.length() && text.charAt(colon) == ':';
    }

    /** Of the member that begins here; goes on to its value. */
    String name() {
        String name = text();
        at = past(at, "") + 1;
        skip("");
        return name;
    }

    /** Or to the brace that closes the object. Quotes say nothing here: one may be missing. */
    void goToNextMember() {
        int open = 0;
        for (; !isAtEnd(); at++) {
            char character = text.charAt(at);
            if (open == 0 && (character == '}' || isMember(at))) {
                return;
            }
            open = Math.max(0, open + depth(character));
        }
    }

    /** Whether a member, an end or the end of the whole follows, so that no digit is missing. */
    boolean isEndOfValue() {
        int next = past(at, ",");
        if (next >= text.length() || "}]".indexOf(text.charAt(next)) >= 0 || isMember(next)) {
            return true;
        }
        boolean isAfterComma = text.substring(at, next).indexOf(',') >= 0;
        return isAfterComma && (text.charAt(next) == '{' || isCutName(next));
    }

    private boolean isCutName(int place) {
        if (text.charAt(place) != '"' || text.length() - place > MOST_NAME_CHARACTERS) {
            return false;
        }
        int end = endOfText(place, MOST_NAME_CHARACTERS);
        return end < 0 || past(end, "") >= text.length();
    }

    /** What stands here without quotes; may be empty. */
    String word() {
        int begun = at;
        while (!isAtEnd()
                && !isBlank(text.charAt(at))
                && ENDS_OF_WORD.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return since(begun);
    }

    /**
     * Of the quotes that open here; goes on behind the closing ones.
     *
     * @return null, and goes to the end, when they are never closed
     */
    String text() {
        int begun = at + 1;
        int end = endOfText(at, text.length());
        at = end < 0 ? text.length() : end;
        return end < 0 ? null : unescaped(text.substring(begun, end - 1));
    }

    /** Behind the closing quotes; -1 when there are none within so many characters. */
    private int endOfText(int opening, int most) {
        int last = (int) Math.min(text.length(), (long) opening + most);
        for (int place = opening + 1; place < last; place++) {
            if (text.charAt(place) == '"') {
                return place + 1;
            }
            if (text.charAt(place) == '\\') {
                place++;
            }
        }
        return -1;
    }

    /** What is no escape stays as it stands. */
    private static String unescaped(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        for (int place = 0; place < raw.length(); ) {
            place += unescape(raw, place, plain);
        }
        return plain.toString();
    }

    private static int unescape(String raw, int place, StringBuilder plain) {
        char character = raw.charAt(place);
        if (character != '\\' || place + 1 >= raw.length()) {
            plain.append(character);
            return 1;
        }
        char escape = raw.charAt(place + 1);
        if (escape == 'u') {
            return unescapeCode(raw, place, plain);
        }
        if (ESCAPES.indexOf(escape) >= 0) {
            plain.append(ESCAPED.charAt(ESCAPES.indexOf(escape)));
        } else {
            plain.append("\"\\/".indexOf(escape) >= 0 ? "" : "\\").append(escape);
        }
        return 2;
    }

    private static int unescapeCode(String raw, int place, StringBuilder plain) {
        int end = place + 6;
        if (end > raw.length() || !raw.substring(place + 2, end).matches("\\p{XDigit}{4}")) {
            plain.append("\\u");
            return 2;
        }
        plain.append((char) Integer.parseInt(raw.substring(place + 2, end), 16));
        return 6;
    }
}
