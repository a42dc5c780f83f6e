package org.andian.reports;

/**
 * A text between quotation marks after RFC 8259; marks that end a script or a line in JavaScript
 * are escaped too.
 */
final class JsonText {

    private static final String ESCAPED_TOO = "<>\u2028\u2029";

    private JsonText() {}

    /**
     * @return with its quotation marks; safe inside a {@code <script>} element as well
     */
    static String of(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> append(json, (char) c));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (c < ' ' || ESCAPED_TOO.indexOf(c) >= 0) {
                    json.append(String.format("\\u%04x", (int) c));
                } else {
                    json.append(c);
                }
            }
        }
    }
}
