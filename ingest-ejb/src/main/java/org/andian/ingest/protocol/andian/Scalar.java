package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.andian.JsonTree.Num;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text, a number or a word, as devices write them.
 *
 * @param value as {@link JsonTree} has it
 * @param isFit false where nothing of the kind stands, or where its end may be missing
 */
record Scalar(Object value, boolean isFit) {

    private static final Scalar NONE = new Scalar(null, false);
    private static final List<String> NO_NUMBERS = List.of("nan", "infinity", "inf");
    private static final Set<String> STATES = Set.of("True", "TRUE", "False", "FALSE");

    /** Goes on behind it. */
    static Scalar read(Glance glance) {
        if (glance.isAt('"')) {
            String text = glance.text();
            return text == null ? NONE : new Scalar(text, true);
        }
        String word = glance.word();
        return switch (word) {
            case "true" -> new Scalar(true, true);
            case "false" -> new Scalar(false, true);
            case "null" -> new Scalar(null, true);
            default -> STATES.contains(word) ? new Scalar(word, true) : number(word, glance);
        };
    }

    /** C and Python write {@code NaN} and {@code Infinity} where JSON has no word for it. */
    private static Scalar number(String word, Glance glance) {
        if (NO_NUMBERS.contains(unsigned(word).toLowerCase(Locale.ROOT))) {
            return new Scalar("NaN", true);
        }
        if (glance.isAtEnd()) {
            return NONE;
        }
        if (JsonTree.isTooLong(word)) {
            return new Scalar(JsonTree.tooLong(word), true);
        }
        return Members.isNumber(word) ? new Scalar(new Num(word), true) : NONE;
    }

    private static String unsigned(String word) {
        return word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word;
    }
}
