package org.andian.ingest.protocol.andian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.ingest.protocol.Decoded;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.Frame.Kind;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What the decoder makes of a body, as lines. */
final class Decoding {

    private Decoding() {}

    static void assertReadings(String body, String expected) {
        assertReadings(body.getBytes(StandardCharsets.UTF_8), expected);
    }

    static void assertReadings(byte[] body, String expected) {
        Decoded.Readings decoded = (Decoded.Readings) decode(Kind.READINGS, body);
        StringJoiner lines = new StringJoiner("\n");
        decoded.readings().forEach(reading -> lines.add(line(reading)));
        decoded.flaws().forEach(flaw -> lines.add(flaw.reason() + ": " + flaw.detail()));
        String found = lines.toString();
        assertEquals(
                expected.replace("*", ""),
                expected.endsWith("*")
                        ? found.substring(0, Math.min(found.length(), expected.length() - 1))
                        : found);
    }

    static void assertEvents(String body, String expected) {
        Decoded.Events decoded = (Decoded.Events) decode(Kind.EVENTS, body);
        StringJoiner lines = new StringJoiner("\n");
        decoded.events()
                .forEach(
                        event ->
                                lines.add(
                                        head(event.ts(), event.seq(), event.circuit())
                                                + " "
                                                + event.kind()
                                                + " "
                                                + event.code()
                                                + (event.text() == null
                                                        ? ""
                                                        : " \"" + event.text() + "\"")
                                                + (event.value() == null ? "" : " " + event.value())
                                                + unfit(event.unfit())));
        decoded.flaws().forEach(flaw -> lines.add(flaw.reason() + ": " + flaw.detail()));
        assertEquals(expected, lines.toString());
    }

    private static String line(Decoded.Measured reading) {
        StringJoiner values = new StringJoiner(", ");
        reading.values().forEach((metric, value) -> values.add(metric.code() + " " + value));
        StringJoiner extra = new StringJoiner(", ", " | ", "").setEmptyValue("");
        reading.extra().forEach((code, value) -> extra.add(code + " " + value));
        return head(reading.ts(), reading.seq(), reading.circuit())
                + (values.length() == 0 ? "" : " " + values)
                + extra
                + unfit(reading.unfit());
    }

    private static String unfit(List<Decoded.Unfit> parts) {
        return parts.stream()
                .map(
                        part ->
                                " !"
                                        + (part.code().isEmpty() ? "" : " " + part.code())
                                        + (part.number() == null ? "" : " " + part.number())
                                        + " "
                                        + part.flaw().reason()
                                        + ": "
                                        + part.flaw().detail())
                .collect(Collectors.joining());
    }

    private static String head(Long ts, Long seq, int circuit) {
        return (ts == null ? "clockless" : Instant.ofEpochMilli(ts).toString())
                + (seq == null ? "" : " seq " + seq)
                + " circuit "
                + circuit;
    }

    static String reason(Decoded decoded) {
        return ((Decoded.Rejected) decoded).flaw().reason();
    }

    static Decoded decode(Kind kind, String body) {
        return decode(kind, body.getBytes(StandardCharsets.UTF_8));
    }

    static Decoded decode(Kind kind, byte[] body) {
        return new AndianDecoder().decode(new Frame(kind, "D-1", "mqtt", body, Instant.EPOCH));
    }
}
