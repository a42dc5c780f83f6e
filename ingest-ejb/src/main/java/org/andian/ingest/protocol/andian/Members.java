package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.andian.JsonTree.Bad;
import org.andian.ingest.protocol.andian.JsonTree.Num;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Typed reading of one element's members. Absent and null are the same; a number may be written as
 * a text.
 */
final class Members {

    static final String WRONG_TYPE = "wrongType";
    static final String IMPOSSIBLE = "impossibleNumber";

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int MOST_NUMBER_CHARACTERS = 64;
    private static final Set<String> TRUE = Set.of("true", "TRUE", "True");
    private static final Set<String> FALSE = Set.of("false", "FALSE", "False");

    private final Map<String, Object> members;

    private Members(Map<String, Object> members) {
        this.members = members;
    }

    /**
     * @param what how the element is called in the detail of the flaw
     * @throws Unusable {@code wrongType} when it is no object
     */
    @SuppressWarnings("unchecked")
    static Members of(Object element, String what) throws Unusable {
        if (element instanceof Map<?, ?> map) {
            return new Members((Map<String, Object>) map);
        }
        throw element instanceof Bad bad
                ? new Unusable(bad.flaw())
                : new Unusable(WRONG_TYPE, what + " is no object");
    }

    /**
     * @throws Unusable {@code wrongType} also when it is missing: the caller needs it
     */
    Members object(String name) throws Unusable {
        return of(members.get(name), name);
    }

    Set<String> names() {
        return members.keySet();
    }

    /**
     * @param most characters that are kept; a longer text is cut and no flaw, since it is for
     *     people to read
     * @return null when it is missing
     * @throws Unusable {@code wrongType} when it is no string
     */
    String text(String name, int most) throws Unusable {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new Unusable(WRONG_TYPE, name + " is no string");
        }
        return text.length() <= most ? text : text.substring(0, most);
    }

    /**
     * @return null when it is missing; 3.0 and 3e0 are whole as well
     * @throws Unusable {@code wrongType}, or {@code impossibleNumber} when it has a fraction or
     *     does not fit 64 bits
     */
    Long whole(String name) throws Unusable {
        if (value(name) == null) {
            return null;
        }
        String text = numeral(name);
        try {
            return new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unusable(IMPOSSIBLE, name + " = " + text);
        }
    }

    /**
     * @return null when it is missing
     * @throws Unusable {@code wrongType}, or {@code impossibleNumber} when a double cannot hold it
     */
    Double number(String name) throws Unusable {
        if (value(name) == null) {
            return null;
        }
        String text = numeral(name);
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new Unusable(IMPOSSIBLE, name + " = " + text);
        }
        return number;
    }

    /** As {@link #number}, and {@code true} and {@code "true"} are 1, false is 0. */
    Double state(String name) throws Unusable {
        Object value = value(name);
        if (Boolean.TRUE.equals(value) || value instanceof String word && isTrue(word)) {
            return 1.0;
        }
        if (Boolean.FALSE.equals(value) || value instanceof String word && isFalse(word)) {
            return 0.0;
        }
        return number(name);
    }

    /**
     * Epoch ms of a moment in any form of {@link Moments}.
     *
     * @return null when it is missing
     * @throws Unusable {@code badTime} when the text is no such time
     */
    Long instant(String name) throws Unusable {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return value instanceof String text
                    ? Moments.of(text)
                    : Moments.of(new BigDecimal(numeral(name)));
        } catch (DateTimeException e) {
            throw new Unusable("badTime", name + " = " + shown(value));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unusable(IMPOSSIBLE, name + " = " + shown(value));
        }
    }

    /**
     * @return empty when it is missing or cannot be read at all
     */
    String shown(String name) {
        Object value = members.get(name);
        return value instanceof Num number
                ? number.text()
                : value instanceof String || value instanceof Boolean ? value.toString() : "";
    }

    /** In the place of a number that a double cannot hold, or that is too long to be read. */
    double beyond(String name) {
        boolean isNegative = shown(name).strip().startsWith("-");
        return isNegative ? -Double.MAX_VALUE : Double.MAX_VALUE;
    }

    /** Whether what stands there, whatever it is, has a digit in it. */
    boolean holdsDigit(String name) {
        Object value = members.get(name);
        String text = value instanceof Bad bad ? bad.raw() : String.valueOf(value);
        return text.chars().anyMatch(Character::isDigit);
    }

    /** The characters of a number, whether it stands there as one or as a text. */
    private String numeral(String name) throws Unusable {
        Object value = value(name);
        if (value instanceof Num number) {
            return number.text();
        }
        String text = value instanceof String string ? string.strip() : "";
        if (!isNumber(text)) {
            throw new Unusable(WRONG_TYPE, name + " is no number");
        }
        return text;
    }

    private Object value(String name) throws Unusable {
        Object value = members.get(name);
        if (value instanceof Bad bad) {
            throw new Unusable(bad.flaw());
        }
        if (value instanceof Twice) {
            throw new Unusable("duplicateKey", name);
        }
        return value;
    }

    static boolean isNumber(String text) {
        return text.length() <= MOST_NUMBER_CHARACTERS && NUMBER.matcher(text).matches();
    }

    static boolean isTrue(String word) {
        return TRUE.contains(word);
    }

    static boolean isFalse(String word) {
        return FALSE.contains(word);
    }

    private static String shown(Object value) {
        String text = value instanceof Num number ? number.text() : String.valueOf(value);
        return text.length() <= MOST_NUMBER_CHARACTERS
                ? text
                : text.substring(0, MOST_NUMBER_CHARACTERS);
    }
}
