package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.measurement.DoubtfulReadings;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Sample;
import org.andian.portal.period.Period;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What becomes of a frame: stored once, merged, kept apart, or refused with its reason; told to the
 * sender after the commit.
 */
@ArquillianTest
class IntakeIT {

    private static final long LIMIT_SECONDS = 180;
    private static final int ROWS = 200;

    @Inject private Stage stage;

    @Inject private FrameSink sink;

    @Inject private Measurements measurements;

    @Inject private IntakeLog log;

    @Inject private DoubtfulReadings doubtful;

    private long at;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void premises() {
        at = stage.now().toEpochMilli();
        stage.premises("INTAKE", "140802", "SCHOOL");
    }

    @Test
    void theSameFrameTwiceIsOneRow() throws Exception {
        assertEquals(
                new FrameOutcome(1, 0, 0, 0, 0, null),
                send("IN-1", "{\"ts\": %d, \"values\": {\"residualCurrent\": 20}}"));
        assertEquals(
                new FrameOutcome(0, 1, 0, 0, 0, null),
                send("IN-1", "{\"ts\": %d, \"values\": {\"residualCurrent\": 20}}"));
        assertEquals("[{residualCurrent=20.0}]", stored("IN-1"));
    }

    @Test
    void otherMetricsOfTheSameMomentJoinTheRow() throws Exception {
        send("IN-2", "{\"ts\": %d, \"values\": {\"residualCurrent\": 20}}");
        assertEquals(
                new FrameOutcome(1, 0, 0, 0, 0, null),
                send("IN-2", "{\"ts\": %d, \"values\": {\"temperature1\": 30}}"));
        assertEquals("[{residualCurrent=20.0, temperature1=30.0}]", stored("IN-2"));
    }

    @Test
    void anotherValueForTheSameMomentIsKeptApartAndTheFirstStands() throws Exception {
        send("IN-3", "{\"ts\": %d, \"values\": {\"residualCurrent\": 20}}");
        assertEquals(
                new FrameOutcome(0, 0, 1, 0, 0, null),
                send("IN-3", "{\"ts\": %d, \"values\": {\"residualCurrent\": 21}}"));
        assertEquals("[{residualCurrent=20.0}]", stored("IN-3"));
        assertEquals(
                List.of("residualCurrent 20.0 21.0"),
                doubtful.conflicts(Stage.PORTAL, 0, ROWS).stream()
                        .filter(conflict -> conflict.deviceNo().equals("IN-3"))
                        .map(
                                conflict ->
                                        conflict.metric()
                                                + " "
                                                + conflict.stored()
                                                + " "
                                                + conflict.offered())
                        .toList());
    }

    @Test
    void stampsOf1970And2099AreTakenAsOfNow() throws Exception {
        String past = "{\"ts\": 0, \"values\": {\"residualCurrent\": 650}}";
        String future =
                "{\"ts\": \"2099-01-01T00:00:00Z\", \"values\": {\"residualCurrent\": 651}}";
        for (String body : List.of(past, future)) {
            assertEquals(new FrameOutcome(1, 0, 0, 0, 0, null), send("IN-4", body));
        }
        for (String body : List.of(past, future)) {
            assertEquals(new FrameOutcome(0, 1, 0, 0, 0, null), send("IN-4", body));
        }
        assertEquals(2, misdated("IN-4"));
        assertEquals("[{residualCurrent=651.0}, {residualCurrent=650.0}]", stored("IN-4"));
        assertEquals(1, stage.alarms(Stage.PORTAL, "IN-4").size());
    }

    @Test
    void ofHistoryTheyAreKeptApart() throws Exception {
        stage.device("IN-8", "INTAKE", 2);
        for (String stamp : List.of("0", "\"2099-01-01T00:00:00Z\"")) {
            assertEquals(
                    new FrameOutcome(0, 0, 0, 1, 0, null),
                    accept(
                            frame(
                                            "IN-8",
                                            "{\"ts\": %s, \"values\": {\"residualCurrent\": 650}}"
                                                    .formatted(stamp))
                                    .ofHistory()));
        }
        assertEquals(2, misdated("IN-8"));
        assertEquals("[]", stored("IN-8"));
        assertTrue(stage.alarms(Stage.PORTAL, "IN-8").isEmpty());
    }

    @Test
    void whatCannotBeReadIsKeptWithItsReason() throws Exception {
        Instant before = stage.now();
        FrameOutcome outcome = send("IN-5", "{\"values\": ");
        assertEquals(1, outcome.rejected());
        IntakeLog.Unfit refused = log.refusedOf(Stage.PORTAL, "IN-5").getFirst();
        assertFalse(
                refused.lastAt().isBefore(before.truncatedTo(ChronoUnit.MILLIS))
                        || refused.lastAt().isAfter(stage.now()),
                refused.toString());
        IntakeLog.RejectedFrame kept =
                log.rejected(Stage.PORTAL, 0, ROWS).stream()
                        .filter(frame -> frame.deviceNo().equals("IN-5"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(outcome.reason() + " {\"values\": ", kept.reason() + " " + kept.body());
    }

    @Test
    void anAbsurdValueIsRefusedAndTheRestOfTheArrayLives() throws Exception {
        FrameOutcome outcome =
                send(
                        "IN-6",
                        "[{\"ts\": %1$d, \"circuit\": 1, \"values\": {\"residualCurrent\": 1e12}},"
                            + " {\"ts\": %1$d, \"circuit\": 2, \"values\": {\"residualCurrent\":"
                            + " 20}}]");
        assertEquals(
                "1 stored 1 rejected",
                outcome.stored() + " stored " + outcome.rejected() + " rejected");
    }

    @Test
    void aStrangersFrameIsRefused() throws Exception {
        FrameOutcome outcome = accept("NO-SUCH-DEVICE", "{\"values\": {\"residualCurrent\": 20}}");
        assertEquals("0 unknownDevice", outcome.stored() + " " + outcome.reason());
    }

    @Test
    void aDeviceWithoutAClockIsMarkedSo() throws Exception {
        send("IN-7", "{\"values\": {\"residualCurrent\": 20}}");
        assertEquals(List.of(true), samples("IN-7").stream().map(Sample::clockless).toList());
    }

    private FrameOutcome send(String device, String body) throws Exception {
        stage.device(device, "INTAKE", 2);
        return accept(device, body.formatted(at));
    }

    private FrameOutcome accept(String device, String body) throws Exception {
        return accept(frame(device, body));
    }

    private FrameOutcome accept(Frame frame) throws Exception {
        return sink.accept(frame).toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private Frame frame(String device, String body) {
        return new Frame(
                Frame.Kind.READINGS,
                device,
                "test",
                body.getBytes(StandardCharsets.UTF_8),
                stage.now());
    }

    private long misdated(String device) {
        return doubtful.misdated(Stage.PORTAL, 0, ROWS).stream()
                .filter(reading -> reading.deviceNo().equals(device))
                .count();
    }

    private String stored(String device) {
        return samples(device).stream()
                .map(sample -> new TreeMap<>(sample.values()).toString())
                .toList()
                .toString();
    }

    private List<Sample> samples(String device) {
        Instant now = stage.now();
        return measurements.samples(
                Stage.PORTAL,
                device,
                null,
                new Period(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))),
                ROWS);
    }
}
