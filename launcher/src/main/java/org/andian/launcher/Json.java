package org.andian.launcher;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little JSON the launcher needs: writing a text, and finding a text field of a flat object.
 *
 * <p>No parser on purpose: the launcher reads answers of its own portal only, and a library would
 * be one more jar in its class path.
 */
public final class Json {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int HEXADECIMAL = 16;
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

    private Json() {}

    /** The text in quotation marks, escaped. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(
                        c -> {
                            if (c < FIRST_PRINTABLE) {
                                quoted.append("\\u%04x".formatted(c));
                            } else if (c == '"' || c == '\\') {
                                quoted.append('\\').append((char) c);
                            } else {
                                quoted.append((char) c);
                            }
                        });
        return quoted.append('"').toString();
    }

    /**
     * The value of a text field, empty when there is none of this name.
     *
     * @param object a JSON object; of nested ones the first field of this name counts
     * @return unescaped; empty as well where the field holds null or a number
     */
    public static Optional<String> findText(String object, String field) {
        Matcher value =
                Pattern.compile(
                                "\""
                                        + Pattern.quote(field)
                                        + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .matcher(object);
        return value.find() ? Optional.of(unescape(value.group(1))) : Optional.empty();
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        match.group(2) != null
                                                ? Character.toString(
                                                        Integer.parseInt(
                                                                match.group(2), HEXADECIMAL))
                                                : plain(match.group(1))));
    }

    private static String plain(String escaped) {
        return switch (escaped) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> escaped;
        };
    }
}
