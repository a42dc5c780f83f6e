package org.andian.ingest.protocol.andian;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;

import org.andian.ingest.protocol.Flaw;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads JSON into maps, lists, strings, booleans, nulls and {@link Num}, more strictly than the
 * parser does: UTF-8 only, each key once, few levels, short numbers. One factory for all: looking
 * it up costs ten times the parsing.
 */
final class JsonTree {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final Set<String> BEGUN = Set.of("0", "-0");
    private static final int MOST_LEVELS = 8;
    private static final int MOST_SKIPPED_LEVELS = 200;
    private static final int MOST_NUMBER_CHARACTERS = 64;

    /**
     * A number as it stood there.
     *
     * <p>Not turned into a double yet, so that a sequence number of 19 digits keeps its last ones.
     */
    record Num(String text) {}

    /** Stands for what breaks a rule where everything around it is read all the same. */
    record Bad(Flaw flaw) {}

    private final JsonParser parser;
    private final boolean lenient;
    private boolean broken;

    private JsonTree(JsonParser parser, boolean lenient) {
        this.parser = parser;
        this.lenient = lenient;
    }

    /**
     * @return what RFC 8259 calls a value; null for {@code null}. Objects keep the order of their
     *     members
     * @throws Unusable {@code malformedJson}, {@code notUtf8}, {@code tooDeep}, {@code
     *     duplicateKey} or {@code impossibleNumber}
     */
    static Object read(byte[] body) throws Unusable {
        try (JsonParser parser = PARSERS.createParser(new StringReader(BodyText.strict(body)))) {
            JsonTree tree = new JsonTree(parser, false);
            Object root = tree.value(tree.next(), 1);
            if (parser.hasNext()) {
                throw new Unusable("malformedJson", "something follows the end");
            }
            return root;
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            throw new Unusable("malformedJson", e.getMessage());
        }
    }

    /**
     * For a body of which something may still be used: what stands before it breaks off, with
     * {@link Bad} in the place of what breaks a rule, other character sets read and {@code NaN}
     * taken for a text.
     *
     * @return the elements of one array or of several, or single ones that follow each other
     */
    static List<Object> salvage(byte[] body) throws Unusable {
        List<Object> elements = new ArrayList<>();
        try (JsonParser parser = PARSERS.createParser(new StringReader(BodyText.lenient(body)))) {
            JsonTree tree = new JsonTree(parser, true);
            if (tree.value(tree.next(), 0) instanceof List<?> roots) {
                roots.forEach(
                        root -> elements.addAll(root instanceof List<?> many ? many : one(root)));
            }
        }
        return elements;
    }

    private static List<Object> one(Object root) {
        return Collections.singletonList(root);
    }

    /** Null when it breaks off here: everything that is open ends with it. */
    private Event next() throws Unusable {
        if (broken) {
            return null;
        }
        try {
            return parser.next();
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            if (!lenient) {
                throw new Unusable("malformedJson", e.getMessage());
            }
            broken = true;
            return null;
        }
    }

    private Object value(Event event, int level) throws Unusable {
        if (level > MOST_LEVELS) {
            return skipped(event);
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

    /** By the parser's own events: its skipping never ends where the closing bracket is missing. */
    private Object skipped(Event event) throws Unusable {
        Object tooDeep = bad("tooDeep", "more than " + MOST_LEVELS + " levels");
        int open = opened(event);
        while (open > 0 && !broken) {
            open += opened(next());
            broken |= open > MOST_SKIPPED_LEVELS;
        }
        return tooDeep;
    }

    private static int opened(Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            case null, default -> 0;
        };
    }

    private Map<String, Object> object(int level) throws Unusable {
        Map<String, Object> members = new LinkedHashMap<>();
        String last = null;
        for (Event event = next(); event != null && event != Event.END_OBJECT; event = next()) {
            String key = parser.getString();
            boolean twice = members.containsKey(key);
            Object clash = twice ? bad("duplicateKey", key) : null;
            Event begun = next();
            if (begun != null) {
                Object value = value(begun, level + 1);
                members.put(key, twice ? clash : value);
                last = key;
            }
        }
        if (broken && isBegun(members.get(last))) {
            members.remove(last);
        }
        return members;
    }

    /** Of {@code 01} the parser gives the zero, and breaks off at the one. */
    private static boolean isBegun(Object value) {
        return value instanceof Num number && BEGUN.contains(number.text());
    }

    private List<Object> array(int level) throws Unusable {
        List<Object> elements = new ArrayList<>();
        for (Event event = next(); event != null && event != Event.END_ARRAY; event = next()) {
            elements.add(value(event, level + 1));
        }
        return elements;
    }

    private Object number(String text) throws Unusable {
        return text.length() > MOST_NUMBER_CHARACTERS
                ? bad("impossibleNumber", "a number of " + text.length() + " characters")
                : new Num(text);
    }

    private Bad bad(String reason, String detail) throws Unusable {
        if (lenient) {
            return new Bad(new Flaw(reason, detail));
        }
        throw new Unusable(reason, detail);
    }
}
