package org.andian.web.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Numbers of a body as they were sent: one that does not fit its type makes the body unreadable,
 * where the binding would keep its last bits, a number nobody sent. The binding reads {@code int},
 * {@code long} and {@code double} without asking here: members of a body are objects.
 */
final class ExactNumbers {

    /**
     * Characters of a number, far more than any type of ours holds: the time it takes to work one
     * out grows with the square of its length.
     */
    static final int MOST_CHARACTERS = 64;

    private ExactNumbers() {}

    static final class Integers implements JsonbDeserializer<Integer> {

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, BigDecimal::intValueExact);
        }
    }

    static final class Longs implements JsonbDeserializer<Long> {

        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, BigDecimal::longValueExact);
        }
    }

    static final class Doubles implements JsonbDeserializer<Double> {

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return read(parser, Doubles::finite);
        }

        private static double finite(BigDecimal number) {
            double value = number.doubleValue();
            if (Double.isInfinite(value)) {
                throw new ArithmeticException("too large");
            }
            return value;
        }
    }

    /**
     * A number in quotation marks is taken as well; null stays null; anything else is refused with
     * 400.
     */
    private static <T> T read(JsonParser parser, Function<BigDecimal, T> exact) {
        JsonValue value = parser.getValue();
        try {
            return switch (value) {
                case JsonNumber number -> exact.apply(number.bigDecimalValue());
                case JsonString text -> exact.apply(number(text.getString()));
                default -> none(value);
            };
        } catch (ArithmeticException | NumberFormatException unfit) {
            throw new JsonbException("No number of that type", unfit);
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new NumberFormatException(text.length() + " characters");
        }
        return new BigDecimal(text);
    }

    private static <T> T none(JsonValue value) {
        if (value.getValueType() != JsonValue.ValueType.NULL) {
            throw new JsonbException("No number: " + value.getValueType());
        }
        return null;
    }
}
