package org.andian.ingest.protocol.andian;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads JSON into maps, lists, strings, booleans, nulls and {@link Num}, more strictly than the
 * parser does: UTF-8 only, each key once, few levels, short numbers. One factory for all: looking
 * it up costs ten times the parsing.
 */
final class JsonTree {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final int MOST_LEVELS = 8;
    private static final int MOST_NUMBER_CHARACTERS = 64;

    /**
     * A number as it stood there.
     *
     * <p>Not turned into a double yet, so that a sequence number of 19 digits keeps its last ones.
     */
    record Num(String text) {}

    private JsonTree() {}

    /**
     * @return what RFC 8259 calls a value; null for {@code null}. Objects keep the order of their
     *     members
     * @throws Unusable {@code malformedJson}, {@code notUtf8}, {@code tooDeep}, {@code
     *     duplicateKey} or {@code impossibleNumber}
     */
    static Object read(byte[] body) throws Unusable {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text(body)))) {
            Object root = value(parser, parser.next(), 1);
            if (parser.hasNext()) {
                throw new Unusable("malformedJson", "something follows the end");
            }
            return root;
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            throw new Unusable("malformedJson", e.getMessage());
        }
    }

    private static String text(byte[] body) throws Unusable {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new Unusable("notUtf8", e.getMessage());
        }
    }

    private static Object value(JsonParser parser, Event event, int level) throws Unusable {
        if (level > MOST_LEVELS) {
            throw new Unusable("tooDeep", "more than " + MOST_LEVELS + " levels");
        }
        return switch (event) {
            case START_OBJECT -> object(parser, level);
            case START_ARRAY -> array(parser, level);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new Unusable("malformedJson", "unexpected " + event);
        };
    }

    private static Map<String, Object> object(JsonParser parser, int level) throws Unusable {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String key = parser.getString();
            if (members.containsKey(key)) {
                throw new Unusable("duplicateKey", key);
            }
            members.put(key, value(parser, parser.next(), level + 1));
        }
        return members;
    }

    private static List<Object> array(JsonParser parser, int level) throws Unusable {
        List<Object> elements = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            elements.add(value(parser, event, level + 1));
        }
        return elements;
    }

    private static Num number(String text) throws Unusable {
        if (text.length() > MOST_NUMBER_CHARACTERS) {
            throw new Unusable("impossibleNumber", "a number of " + text.length() + " characters");
        }
        return new Num(text);
    }
}
