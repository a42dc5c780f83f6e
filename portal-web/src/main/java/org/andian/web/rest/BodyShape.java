package org.andian.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.bind.JsonbException;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a body is what the record says that it is bound to. The binding itself passes over
 * members it does not know and makes something of a value of another type: {@code "yes"} would be
 * false.
 */
final class BodyShape {

    /** What is wrong with a body and what the address takes, for its sender. */
    static final class Odd extends RuntimeException {

        private static final long serialVersionUID = 1;

        Odd(String detail) {
            super(detail);
        }
    }

    private BodyShape() {}

    /**
     * @param body read whole
     * @throws Odd naming the member that the record has not, or that is of another type, or that is
     *     missing and {@link Demanded}
     * @throws JsonbException when it is no object at all
     */
    static void check(JsonValue body, Class<?> type) {
        if (body != JsonValue.NULL) {
            if (!(body instanceof JsonObject object)) {
                throw new JsonbException("No object: " + body.getValueType());
            }
            check(object, type);
        }
    }

    private static void check(JsonObject object, Class<?> type) {
        Map<String, RecordComponent> members = members(type);
        object.forEach(
                (name, value) -> {
                    if (!members.containsKey(name)) {
                        throw new Odd(
                                "The body has a member that this address does not take: "
                                        + quoted(name)
                                        + ". It takes "
                                        + told(members)
                                        + ".");
                    }
                    check(name, value, members.get(name).getGenericType());
                });
        members.values().stream()
                .filter(member -> member.isAnnotationPresent(Demanded.class))
                .filter(member -> !object.containsKey(member.getName()))
                .findFirst()
                .ifPresent(
                        member -> {
                            throw new Odd(
                                    "The body must say "
                                            + quoted(member.getName())
                                            + ": "
                                            + words(raw(member.getGenericType()))
                                            + ", or null.");
                        });
    }

    private static void check(String name, JsonValue value, Type type) {
        Class<?> raw = raw(type);
        if (value == JsonValue.NULL) {
            return; // primitive members have a value of their own for it
        }
        if (!types(raw).contains(value.getValueType())) {
            throw new Odd("The member " + quoted(name) + " must be " + words(raw) + ".");
        }
        if (isNumber(raw)
                && value instanceof JsonString text
                && text.getString().length() > ExactNumbers.MOST_CHARACTERS) {
            throw new Odd(
                    "The member "
                            + quoted(name)
                            + " must be a number of at most "
                            + ExactNumbers.MOST_CHARACTERS
                            + " characters.");
        }
        if (raw.isRecord()) {
            check((JsonObject) value, raw);
        } else if (value instanceof JsonArray list && type instanceof ParameterizedType of) {
            checkAll(name, list, of.getActualTypeArguments()[0]);
        }
    }

    /** What else can stand in a list the binding itself refuses when it is of another type. */
    private static void checkAll(String name, JsonArray list, Type type) {
        if (raw(type).isRecord() || isNumber(raw(type))) {
            list.forEach(one -> check(name, one, type));
        }
    }

    private static Map<String, RecordComponent> members(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .collect(
                        Collectors.toMap(
                                RecordComponent::getName,
                                member -> member,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /** A number may stand in quotation marks; whether it is one, the binding finds out. */
    private static Set<ValueType> types(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Set.of(ValueType.TRUE, ValueType.FALSE);
        }
        if (isText(type)) {
            return Set.of(ValueType.STRING);
        }
        if (isNumber(type)) {
            return Set.of(ValueType.NUMBER, ValueType.STRING);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Set.of(ValueType.ARRAY);
        }
        return type.isRecord() ? Set.of(ValueType.OBJECT) : Set.of(ValueType.values());
    }

    private static String words(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (isText(type)) {
            return "text";
        }
        if (isNumber(type)) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type.isEnum() || Temporal.class.isAssignableFrom(type);
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type.isPrimitive();
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> known -> known;
            case ParameterizedType of -> (Class<?>) of.getRawType();
            default -> Object.class;
        };
    }

    private static String told(Map<String, RecordComponent> members) {
        return members.keySet().stream().map(BodyShape::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return Echo.quoted(name);
    }
}
