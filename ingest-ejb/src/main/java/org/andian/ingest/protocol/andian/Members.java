package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.andian.JsonTree.Num;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/**
 * Typed reading of one element's members. Absent and null are the same; a member of the wrong type
 * makes the element unusable.
 */
final class Members {

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
        throw new Unusable("wrongType", what + " is no object");
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
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new Unusable("wrongType", name + " is no string");
        }
        return text.length() <= most ? text : text.substring(0, most);
    }

    /**
     * @return null when it is missing; 3.0 and 3e0 are whole as well
     * @throws Unusable {@code wrongType}, or {@code impossibleNumber} when it has a fraction or
     *     does not fit 64 bits
     */
    Long whole(String name) throws Unusable {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        try {
            return new BigDecimal(number(name, value).text()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unusable("impossibleNumber", name + " = " + ((Num) value).text());
        }
    }

    /**
     * @return null when it is missing
     * @throws Unusable {@code wrongType}, or {@code impossibleNumber} when a double cannot hold it
     */
    Double number(String name) throws Unusable {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        double number = Double.parseDouble(number(name, value).text());
        if (!Double.isFinite(number)) {
            throw new Unusable("impossibleNumber", name + " = " + ((Num) value).text());
        }
        return number;
    }

    /**
     * Epoch ms, or ISO-8601 with an offset: a local time without one could mean any zone.
     *
     * @return null when it is missing
     * @throws Unusable {@code badTime} when the text is no such time
     */
    Long instant(String name) throws Unusable {
        if (!(members.get(name) instanceof String text)) {
            return whole(name);
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new Unusable(
                    "badTime", name + " = " + (text.length() <= 64 ? text : text.substring(0, 64)));
        }
    }

    private static Num number(String name, Object value) throws Unusable {
        if (value instanceof Num number) {
            return number;
        }
        throw new Unusable("wrongType", name + " is no number");
    }
}
