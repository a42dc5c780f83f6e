package org.andian.ingest.protocol.andian;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;

import org.andian.ingest.protocol.Flaw;

import java.io.StringReader;
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
    static final int MOST_LEVELS = 8;
    static final Flaw TOO_DEEP = new Flaw("tooDeep", "more than " + MOST_LEVELS + " levels");
    private static final int MOST_NUMBER_CHARACTERS = 64;

    /**
     * A number as it stood there.
     *
     * <p>Not turned into a double yet, so that a sequence number of 19 digits keeps its last ones.
     */
    record Num(String text) {}

    /**
     * Stands for what breaks a rule where everything around it is read all the same.
     *
     * @param raw as it stood there, empty where that says nothing
     */
    record Bad(Flaw flaw, String raw) {

        Bad(Flaw flaw) {
            this(flaw, "");
        }
    }

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @return what RFC 8259 calls a value; null for {@code null}. Objects keep the order of their
     *     members
     * @throws Unusable {@code malformedJson}, {@code notUtf8}, {@code tooDeep}, {@code
     *     duplicateKey} or {@code impossibleNumber}
     */
    static Object read(byte[] body) throws Unusable {
        try (JsonParser parser = PARSERS.createParser(new StringReader(BodyText.strict(body)))) {
            JsonTree tree = new JsonTree(parser);
            Object root = tree.value(parser.next(), 1);
            if (parser.hasNext()) {
                throw new Unusable("malformedJson", "something follows the end");
            }
            return root;
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            throw new Unusable("malformedJson", e.getMessage());
        }
    }

    /**
     * For a body of which something may still be used: with {@link Bad} in the place of what breaks
     * a rule, {@link Twice} in that of a name that occurs twice, other character sets read and
     * {@code NaN} taken for a text.
     *
     * @return the elements of one array or of several, or single ones that follow each other
     */
    static List<Object> salvage(byte[] body) {
        return new Mending(BodyText.lenient(body)).elements();
    }

    static boolean isTooLong(String number) {
        return number.length() > MOST_NUMBER_CHARACTERS;
    }

    static Bad tooLong(String number) {
        return new Bad(
                new Flaw("impossibleNumber", "a number of " + number.length() + " characters"));
    }

    private Object value(Event event, int level) throws Unusable {
        if (level > MOST_LEVELS) {
            throw new Unusable(TOO_DEEP);
        }
        return switch (event) {
            case START_OBJECT -> object(level);
            case START_ARRAY -> array(level);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new Unusable("malformedJson", "unexpected " + event);
        };
    }

    private Map<String, Object> object(int level) throws Unusable {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.next() != Event.END_OBJECT) {
            String key = parser.getString();
            if (members.containsKey(key)) {
                throw new Unusable("duplicateKey", key);
            }
            members.put(key, value(parser.next(), level + 1));
        }
        return members;
    }

    private List<Object> array(int level) throws Unusable {
        List<Object> elements = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            elements.add(value(event, level + 1));
        }
        return elements;
    }

    private static Num number(String text) throws Unusable {
        if (isTooLong(text)) {
            throw new Unusable(tooLong(text).flaw());
        }
        return new Num(text);
    }
}
