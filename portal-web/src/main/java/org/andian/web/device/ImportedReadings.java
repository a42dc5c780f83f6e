package org.andian.web.device;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;

import org.andian.portal.device.DeviceReason;
import org.andian.portal.refusal.Refusal;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * An array of readings of many devices, taken apart into what each device would have sent itself. A
 * part is handed on when it grows near what one frame may hold, and at the end, so memory stays
 * bounded by the request's own limit.
 */
final class ImportedReadings {

    static final int MOST_READINGS = 50_000;
    private static final int READINGS_A_PART = 2_000;
    private static final int BYTES_A_PART = 200 * 1024;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final String DEVICE = "device";

    private final Map<String, Growing> byDevice = new LinkedHashMap<>();
    private final BiConsumer<String, Part> target;
    private int readings;

    /** A JSON array of one device's readings. */
    record Part(byte[] body, int readings) {}

    private ImportedReadings(BiConsumer<String, Part> target) {
        this.target = target;
    }

    /**
     * @throws Refusal READINGS, READING, READING_DEVICE or READINGS_MANY when it is JSON, but no
     *     array of readings that name their devices, or of too many
     */
    static void split(InputStream json, BiConsumer<String, Part> target) {
        ImportedReadings imported = new ImportedReadings(target);
        try (JsonParser parser = PARSERS.createParser(json, StandardCharsets.UTF_8)) {
            imported.read(parser);
        }
    }

    private void read(JsonParser parser) {
        require(
                parser.hasNext() && parser.next() == JsonParser.Event.START_ARRAY,
                DeviceReason.READINGS);
        for (JsonParser.Event event = parser.next();
                event != JsonParser.Event.END_ARRAY;
                event = parser.next()) {
            require(event == JsonParser.Event.START_OBJECT, DeviceReason.READING);
            require(++readings <= MOST_READINGS, DeviceReason.READINGS_MANY, MOST_READINGS);
            add(reading(parser));
        }
        byDevice.forEach((device, part) -> target.accept(device, part.end()));
    }

    private static JsonObject reading(JsonParser parser) {
        try {
            return parser.getObject();
        } catch (RuntimeException unreadable) { // also of an object too deep, which has no type
            throw new JsonParsingException(
                    unreadable.getMessage(), unreadable, parser.getLocation());
        }
    }

    private void add(JsonObject reading) {
        require(reading.get(DEVICE) instanceof JsonString, DeviceReason.READING_DEVICE);
        String device = reading.getString(DEVICE);
        Growing part = byDevice.computeIfAbsent(device, no -> new Growing());
        part.add(reading);
        if (part.isFull()) {
            byDevice.remove(device);
            target.accept(device, part.end());
        }
    }

    private static void require(boolean met, DeviceReason otherwise, Serializable... values) {
        if (!met) {
            throw new Refusal(otherwise, values);
        }
    }

    private static final class Growing {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int readings;

        void add(JsonObject reading) {
            body.write(readings++ == 0 ? '[' : ',');
            body.writeBytes(
                    BUILDERS.createObjectBuilder(reading)
                            .remove(DEVICE)
                            .build()
                            .toString()
                            .getBytes(StandardCharsets.UTF_8));
        }

        boolean isFull() {
            return readings >= READINGS_A_PART || body.size() >= BYTES_A_PART;
        }

        Part end() {
            body.write(']');
            return new Part(body.toByteArray(), readings);
        }
    }
}
