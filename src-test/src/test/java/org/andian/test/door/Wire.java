package org.andian.test.door;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Sample;
import org.andian.portal.period.Period;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What devices of a school send, the way ingest takes it, and what the portal makes of it. */
final class Wire {

    static final long LIMIT_SECONDS = 180;

    static final String LEAK = "{\"ts\": %d, \"circuit\": 1, \"values\": {%s}}";

    private static final int ROWS = 500;

    private final Stage stage;
    private final FrameSink sink;
    private final Measurements measurements;
    private final IntakeLog log;
    private long at;

    Wire(Stage stage, FrameSink sink, Measurements measurements, IntakeLog log) {
        this.stage = stage;
        this.sink = sink;
        this.measurements = measurements;
        this.log = log;
        at = stage.now().toEpochMilli();
        stage.premises("DANGER", "140802", "SCHOOL");
    }

    FrameOutcome tell(String device, Instant received, Duration ahead, int value) throws Exception {
        stage.device(device, "DANGER", 4);
        return accept(frame(device, received, body(received, ahead, value)));
    }

    FrameOutcome accept(Frame frame) throws Exception {
        return sink.accept(frame).toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    FrameOutcome accept(Frame.Kind kind, String device, String body, boolean redelivered)
            throws Exception {
        Frame frame =
                new Frame(
                        kind,
                        device,
                        "test",
                        body.getBytes(StandardCharsets.UTF_8),
                        stage.now(),
                        redelivered,
                        false);
        return accept(frame);
    }

    /** Each a second after the one before. */
    FrameOutcome leak(String device, String values) throws Exception {
        return send(device, LEAK.formatted(next(), values), false);
    }

    FrameOutcome send(String device, String body, boolean redelivered) throws Exception {
        stage.device(device, "DANGER", 4);
        return accept(Frame.Kind.READINGS, device, body, redelivered);
    }

    /** A second after the moment before. */
    long next() {
        at += 1000;
        return at;
    }

    /** The moment of the reading before, in epoch milliseconds. */
    long at() {
        return at;
    }

    static String body(Instant received, Duration ahead, int value) {
        return LEAK.formatted(received.plus(ahead).toEpochMilli(), "\"residualCurrent\": " + value);
    }

    static Frame frame(String device, Instant received, String body) {
        return new Frame(
                Frame.Kind.READINGS,
                device,
                "mqtt",
                body.getBytes(StandardCharsets.UTF_8),
                received);
    }

    String unfit(String device) {
        return log.unfit(Stage.PORTAL, 0, ROWS).stream()
                .filter(part -> part.deviceNo().equals(device))
                .map(part -> part.code() + " " + part.reason() + " x" + part.count())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    String alarms(String device) {
        return stage.alarms(Stage.PORTAL, device).stream()
                .map(Wire::words)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String words(AlarmRow alarm) {
        return "%s %s %d %s x%d"
                .formatted(
                        alarm.level(),
                        alarm.kind(),
                        alarm.circuit(),
                        alarm.isOpen() ? "open" : "cleared",
                        alarm.occurrences());
    }

    List<Boolean> historic(String device) {
        return stage.alarms(Stage.PORTAL, device).stream().map(AlarmRow::historic).toList();
    }

    List<Instant> cleared(String device) {
        return stage.alarms(Stage.PORTAL, device).stream()
                .map(AlarmRow::clearedAt)
                .filter(at -> at != null)
                .toList();
    }

    String stored(String device) {
        return samples(device).stream()
                .sorted(Comparator.comparing(Sample::ts))
                .map(sample -> new TreeMap<>(sample.values()).toString())
                .collect(Collectors.joining(" "));
    }

    List<Sample> samples(String device) {
        Instant now = stage.now();
        return measurements.samples(
                Stage.PORTAL,
                device,
                null,
                new Period(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))),
                ROWS);
    }
}
