package org.andian.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets the binding see whole and shallow JSON only, of the shape of its record. It passes over
 * members it does not know, and of one that never ends it never finds the end: the thread would be
 * lost. Bodies that a resource reads itself, as bytes or as a stream, are its own affair.
 */
@Provider
public class WholeJson implements ReaderInterceptor {

    private static final int MOST_LEVELS = 32;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonValue SOME_NUMBER = Json.createValue(0);

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isBound(context)) {
            byte[] body = context.getInputStream().readAllBytes();
            check(body);
            checkValues(body, context.getType());
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static boolean isBound(ReaderInterceptorContext context) {
        return context.getType() != byte[].class
                && context.getType() != InputStream.class
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType());
    }

    /** Numbers after the shape, so that a long one hides nothing else that is wrong. */
    private static void checkValues(byte[] body, Class<?> type) {
        try {
            if (type.isRecord()) {
                BodyShape.check(whole(body), type);
            }
            checkNumbers(body);
        } catch (BodyShape.Odd odd) {
            throw new BadRequestException(odd.getMessage(), odd);
        }
    }

    /**
     * @throws BodyShape.Odd when one is longer than a number of ours can be
     */
    static void checkNumbers(byte[] body) {
        try (JsonParser parser =
                PARSERS.createParser(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            while (parser.hasNext()) {
                if (parser.next() == JsonParser.Event.VALUE_NUMBER
                        && parser.getString().length() > ExactNumbers.MOST_CHARACTERS) {
                    throw new BodyShape.Odd(
                            "The body has a number of more than "
                                    + ExactNumbers.MOST_CHARACTERS
                                    + " characters.");
                }
            }
        }
    }

    /**
     * Of a number only that it is one: what reads them refuses those of more than a thousand
     * digits, and the rest of the body would not be looked at.
     *
     * @throws JsonException when a member is said twice: nobody knows which one is meant
     */
    static JsonValue whole(byte[] body) {
        try (JsonParser parser =
                PARSERS.createParser(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            return value(parser, parser.next());
        }
    }

    private static JsonValue value(JsonParser parser, JsonParser.Event event) {
        return switch (event) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER -> SOME_NUMBER;
            default -> parser.getValue();
        };
    }

    private static JsonValue object(JsonParser parser) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            String name = parser.getString();
            if (members.put(name, value(parser, parser.next())) != null) {
                throw new JsonException("A member is said twice.");
            }
        }
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        members.forEach(object::add);
        return object.build();
    }

    private static JsonValue array(JsonParser parser) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        JsonParser.Event event = parser.next();
        while (event != JsonParser.Event.END_ARRAY) {
            array.add(value(parser, event));
            event = parser.next();
        }
        return array.build();
    }

    private static void check(byte[] body) {
        int level = 0;
        try (JsonParser parser =
                PARSERS.createParser(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            while (parser.hasNext()) {
                level += step(parser.next());
                if (level > MOST_LEVELS) {
                    throw new JsonParsingException("too deep", parser.getLocation());
                }
            }
            if (level > 0) {
                throw new JsonParsingException("without an end", parser.getLocation());
            }
        }
    }

    private static int step(JsonParser.Event event) {
        return switch (event) {
            case START_ARRAY, START_OBJECT -> 1;
            case END_ARRAY, END_OBJECT -> -1;
            default -> 0;
        };
    }
}
