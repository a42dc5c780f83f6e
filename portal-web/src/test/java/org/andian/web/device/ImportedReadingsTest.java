package org.andian.web.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.stream.JsonParsingException;

import org.andian.portal.device.DeviceReason;
import org.andian.portal.refusal.Reason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ImportedReadingsTest {

    @Test
    void partsAreWhatEachDeviceWouldHaveSent() {
        assertEquals(
                """
                D-1 2 [{"ts":1,"values":{"residualCurrent":95.5}},{"ts":3,"circuit":2,"values":{"温度":1}}]
                D-2 1 [{"ts":2,"values":{}}]\
                """,
                split(
                        """
                        [{"device": "D-1", "ts": 1, "values": {"residualCurrent": 95.5}}, {"device": "D-2", "ts": 2, \
                        "values": {}},
                         {"ts": 3, "circuit": 2, "device": "D-1", "values": {"温度": 1}}]\
                        """));
    }

    @Test
    void anEmptyArrayHasNoParts() {
        assertEquals("", split("[]"));
    }

    @Test
    void longDeliveriesOfADeviceAreCut() {
        String readings =
                IntStream.range(0, 4500)
                        .mapToObj("{\"device\":\"D-1\",\"ts\":%d}"::formatted)
                        .collect(Collectors.joining(",", "[", "]"));
        List<Integer> sizes = new ArrayList<>();
        ImportedReadings.split(stream(readings), (device, part) -> sizes.add(part.readings()));
        assertEquals(List.of(2000, 2000, 500), sizes);
    }

    @Test
    void whatNamesNoDeviceIsRefused() {
        assertEquals(DeviceReason.READING_DEVICE, refusal("[{\"ts\": 1}]"));
        assertEquals(DeviceReason.READING_DEVICE, refusal("[{\"device\": 7}]"));
    }

    @Test
    void whatIsNoArrayOfReadingsIsRefused() {
        assertEquals(DeviceReason.READINGS, refusal("{\"device\": \"D-1\"}"));
        assertEquals(DeviceReason.READING, refusal("[[1]]"));
    }

    @Test
    void tooManyAreRefused() {
        String readings =
                IntStream.rangeClosed(0, ImportedReadings.MOST_READINGS)
                        .mapToObj(at -> "{\"device\":\"D\"}")
                        .collect(Collectors.joining(",", "[", "]"));
        assertEquals(DeviceReason.READINGS_MANY, refusal(readings));
    }

    @Test
    void brokenJsonIsTold() {
        assertThrows(JsonParsingException.class, () -> split("[{\"device\": \"D-1\", }]"));
    }

    private static String split(String json) {
        List<String> parts = new ArrayList<>();
        ImportedReadings.split(
                stream(json),
                (device, part) ->
                        parts.add(
                                device
                                        + " "
                                        + part.readings()
                                        + " "
                                        + new String(part.body(), StandardCharsets.UTF_8)));
        return String.join("\n", parts);
    }

    private static Reason refusal(String json) {
        return assertThrows(Refusal.class, () -> split(json)).reason();
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
