package org.andian.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
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
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Lets the binding see whole and shallow JSON only, of the shape of its record. It passes over
 * members it does not know, and of one that never ends it never finds the end: the thread would be
 * lost. Bodies that a resource reads itself, as bytes or as a stream, are its own affair.
 */
@Provider
public class WholeJson implements ReaderInterceptor {

    private static final System.Logger LOG = System.getLogger(WholeJson.class.getName());
    private static final int MOST_LEVELS = 32;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isBound(context)) {
            byte[] body = context.getInputStream().readAllBytes();
            check(body);
            if (context.getType().isRecord()) {
                checkShape(body, context.getType());
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static boolean isBound(ReaderInterceptorContext context) {
        return context.getType() != byte[].class
                && context.getType() != InputStream.class
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType());
    }

    private static void checkShape(byte[] body, Class<?> type) {
        try {
            BodyShape.check(whole(body), type);
        } catch (BodyShape.Odd odd) {
            throw new BadRequestException(odd.getMessage(), odd);
        } catch (UnsupportedOperationException tooManyDigits) {
            LOG.log(Level.DEBUG, "A number is left to the binding to refuse", tooManyDigits);
        }
    }

    /**
     * @throws JsonException when a member is said twice: nobody knows which one is meant
     */
    private static JsonValue whole(byte[] body) {
        try (JsonReader reader =
                READERS.createReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            return reader.readValue();
        }
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
