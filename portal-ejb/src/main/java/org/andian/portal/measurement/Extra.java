package org.andian.portal.measurement;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Metrics no column exists for, as a JSON object of numbers. The factories are shared: looking one
 * up costs more than the work.
 */
final class Extra {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private Extra() {}

    static String write(Map<String, Double> extra) {
        return extra.isEmpty() ? null : object(extra);
    }

    /** All values of a reading, for one that is kept as text. */
    static String whole(Reading reading) {
        Map<String, Double> all = new LinkedHashMap<>();
        reading.values().forEach((metric, value) -> all.put(metric.code(), value));
        all.putAll(reading.extra());
        return object(all);
    }

    private static String object(Map<String, Double> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = GENERATORS.createGenerator(text)) {
            generator.writeStartObject();
            values.forEach(generator::write);
            generator.writeEnd();
        }
        return text.toString();
    }

    static Map<String, Double> read(String text) {
        if (text == null) {
            return Map.of();
        }
        Map<String, Double> extra = new LinkedHashMap<>();
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            reader.readObject()
                    .forEach((code, value) -> extra.put(code, ((JsonNumber) value).doubleValue()));
        }
        return extra;
    }
}
