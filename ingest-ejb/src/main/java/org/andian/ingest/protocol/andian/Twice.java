package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.andian.JsonTree.Num;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Stands for a member that occurs with several values: the least and the greatest of them, what is
 * no number before all numbers.
 */
record Twice(Object least, Object greatest) {

    private static final String VALUES = "values";
    private static final double NO_AMOUNT = Double.NEGATIVE_INFINITY;

    /** Objects of one name become one. */
    static void put(Map<String, Object> members, String name, Object value) {
        members.put(name, members.containsKey(name) ? both(members.get(name), value) : value);
    }

    /**
     * Two readings of an element in which metrics contradict themselves: whoever stores them keeps
     * both and judges the more dangerous. The greater one comes last, so that the lesser cannot end
     * what it raises.
     */
    static List<Object> apart(Object element) {
        if (!(element instanceof Map<?, ?> members)
                || !(members.get(VALUES) instanceof Map<?, ?> values)
                || values.values().stream().noneMatch(Twice.class::isInstance)) {
            return one(element);
        }
        Map<Object, Object> least = new LinkedHashMap<>();
        Map<Object, Object> greatest = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> {
                    least.put(name, value instanceof Twice twice ? twice.least : value);
                    if (value instanceof Twice twice) {
                        greatest.put(name, twice.greatest);
                    }
                });
        return List.of(with(members, least), with(members, greatest));
    }

    /** A list that may hold null. */
    static List<Object> one(Object element) {
        return Collections.singletonList(element);
    }

    private static Map<Object, Object> with(Map<?, ?> members, Map<Object, Object> values) {
        Map<Object, Object> changed = new LinkedHashMap<>(members);
        changed.put(VALUES, values);
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Object both(Object held, Object other) {
        if (held instanceof Map<?, ?> members && other instanceof Map<?, ?> more) {
            more.forEach((name, value) -> put((Map<String, Object>) members, (String) name, value));
            return members;
        }
        if (other == null || held instanceof Map<?, ?>) {
            return held;
        }
        return held == null || other instanceof Map<?, ?> ? other : ordered(held, other);
    }

    private static Object ordered(Object held, Object other) {
        Object least = held instanceof Twice twice ? twice.least : held;
        Object greatest = held instanceof Twice twice ? twice.greatest : held;
        if (other instanceof Twice twice) {
            return ordered(ordered(held, twice.least), twice.greatest);
        }
        if (isSame(least, other) || isSame(greatest, other)) {
            return held;
        }
        return amount(other) < amount(least)
                ? new Twice(other, greatest)
                : amount(other) > amount(greatest) || least == greatest
                        ? new Twice(least, other)
                        : held;
    }

    private static boolean isSame(Object held, Object other) {
        return Objects.equals(held, other)
                || amount(held) == amount(other) && amount(held) != NO_AMOUNT;
    }

    private static double amount(Object value) {
        return switch (value) {
            case Boolean state -> state ? 1 : 0;
            case Num number -> Double.parseDouble(number.text());
            case String text when Members.isNumber(text.strip()) -> Double.parseDouble(text);
            case String text when Members.isTrue(text) -> 1;
            case String text when Members.isFalse(text) -> 0;
            default -> NO_AMOUNT;
        };
    }
}
