package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Metric;
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
import java.util.concurrent.locks.LockSupport;

/**
 * A dangerous value is one of now or of the past, whatever the device's clock says and however late
 * it comes. Limits of the type: early warning 200 mA, alarm 400 mA.
 */
@ArquillianTest
class DangerClockIT {

    @Inject private Stage stage;

    @Inject private Alarms alarms;

    @Inject private FrameSink sink;

    @Inject private Measurements measurements;

    @Inject private IntakeLog log;

    private Wire wire;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void school() {
        wire = new Wire(stage, sink, measurements, log);
    }

    @Test
    void anAlarmWithAWrongClockIsAnAlarmOfNow() throws Exception {
        stage.device("DG-11", "DANGER", 4);
        wire.accept(
                Frame.Kind.EVENTS,
                "DG-11",
                "{\"ts\": 946684800000, \"circuit\": 3, \"kind\": \"alarm\", \"code\":"
                        + " \"residualCurrent\", \"value\": 700}",
                false);
        assertEquals("ALARM RESIDUAL_CURRENT 3 open x1", wire.alarms("DG-11"));
        assertEquals(
                List.of(false),
                stage.alarms(Stage.PORTAL, "DG-11").stream().map(AlarmRow::historic).toList());
        assertEquals(" misdatedEvent x1", wire.unfit("DG-11"));
    }

    @Test
    void aDeviceEightHoursAheadRaisesAndClearsNow() throws Exception {
        Instant start = stage.now().minusSeconds(300).truncatedTo(ChronoUnit.MILLIS);
        int[] values = {900, 20, 20, 20};
        for (int time = 0; time < 2; time++) {
            for (int i = 0; i < values.length; i++) {
                Instant received = start.plusSeconds(60L * i);
                wire.tell("DG-12", received, Duration.ofHours(8), values[i]);
            }
        }
        assertEquals(
                "ALARM RESIDUAL_CURRENT 1 cleared x1, FAULT CLOCK_WRONG 0 open x1",
                wire.alarms("DG-12"));
        assertEquals(4, wire.samples("DG-12").size());
        stage.alarms(Stage.PORTAL, "DG-12").stream()
                .filter(alarm -> !alarm.isOpen())
                .forEach(alarm -> assertEquals(start.plusSeconds(120), alarm.clearedAt()));
        wire.tell("DG-12", stage.now(), Duration.ZERO, 20);
        assertEquals(
                "ALARM RESIDUAL_CURRENT 1 cleared x1, FAULT CLOCK_WRONG 0 cleared x1",
                wire.alarms("DG-12"));
    }

    @Test
    void aNormalReadingFromTheFutureClearsNothingAndBlocksNothing() throws Exception {
        wire.tell("DG-13", stage.now(), Duration.ZERO, 700);
        wire.tell("DG-13", stage.now(), Duration.ofHours(20), 21);
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", wire.alarms("DG-13"));
        wire.tell("DG-13", stage.now(), Duration.ZERO, 1200);
        assertEquals(
                List.of(1200.0),
                stage.alarms(Stage.PORTAL, "DG-13").stream().map(AlarmRow::lastValue).toList());
        wire.tell("DG-13", stage.now().plusMillis(1), Duration.ZERO, 20);
        assertEquals("ALARM RESIDUAL_CURRENT 1 cleared x1", wire.alarms("DG-13"));
    }

    @Test
    void aSteadyLagIsJudgedAsOfNow() throws Exception {
        Instant start = stage.now().minusSeconds(300);
        wire.tell("DG-14", start, Duration.ZERO, 20);
        for (int i = 1; i <= 3; i++) {
            wire.tell("DG-14", start.plusSeconds(60L * i), Duration.ofHours(-8), 900);
        }
        assertTrue(
                stage.alarms(Stage.PORTAL, "DG-14").stream()
                        .anyMatch(
                                alarm ->
                                        alarm.kind() == AlarmKind.RESIDUAL_CURRENT
                                                && alarm.isOpen()
                                                && !alarm.historic()),
                wire.alarms("DG-14"));
    }

    @Test
    void aBufferThatEndsInDangerIsOfNowAfterAll() throws Exception {
        Instant now = stage.now();
        wire.tell("DG-15", now.minusSeconds(2400), Duration.ZERO, 20);
        wire.tell("DG-15", now, Duration.ofMinutes(-25), 900);
        assertEquals(List.of(true), wire.historic("DG-15"));
        Instant limit = now.plusSeconds(Wire.LIMIT_SECONDS);
        while (wire.historic("DG-15").contains(true)) {
            assertTrue(stage.now().isBefore(limit), "nobody hears of a danger that lasts");
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", wire.alarms("DG-15"));
    }

    @Test
    void aBufferThatEndsWellIsHistory() throws Exception {
        Instant now = stage.now();
        wire.tell("DG-16", now.minusSeconds(2400), Duration.ZERO, 20);
        wire.tell("DG-16", now, Duration.ofMinutes(-25), 900);
        wire.tell("DG-16", now.plusMillis(10), Duration.ofMinutes(-20), 20);
        assertEquals("ALARM RESIDUAL_CURRENT 1 cleared x1", wire.alarms("DG-16"));
        assertEquals(List.of(true), wire.historic("DG-16"));
    }

    @Test
    void aLateDangerEndsWithTheStoredReadingThatEndsIt() throws Exception {
        Instant then = stage.now().minus(Duration.ofHours(16)).truncatedTo(ChronoUnit.MILLIS);
        long device = stage.device("DG-20", "DANGER", 4);
        stage.deliver(device, 1, then, Metric.RESIDUAL_CURRENT, 20);
        stage.deliver(device, 1, then.plusSeconds(540), Metric.RESIDUAL_CURRENT, 190);
        stage.deliver(device, 1, then.plusSeconds(600), Metric.RESIDUAL_CURRENT, 20);
        stage.deliver(device, 1, then.plusSeconds(660), Metric.RESIDUAL_CURRENT, 21);
        stage.deliver(device, 1, then.plusSeconds(180), Metric.RESIDUAL_CURRENT, 900);
        assertEquals("ALARM RESIDUAL_CURRENT 1 cleared x1", wire.alarms("DG-20"));
        assertEquals(List.of(then.plusSeconds(600)), wire.cleared("DG-20"));
    }

    /** Also where something was judged since, and in whatever order a buffer is told. */
    @Test
    void aDangerToldBehindWhatWasJudgedLastsToTheReadingThatEndsIt() throws Exception {
        Instant now = stage.now().truncatedTo(ChronoUnit.MILLIS);
        Instant then = now.minus(Duration.ofHours(16));
        long device = stage.device("DG-23", "DANGER", 4);
        stage.deliver(device, 1, now.minusSeconds(60), Metric.RESIDUAL_CURRENT, 900);
        stage.deliver(device, 1, now.minusSeconds(50), Metric.RESIDUAL_CURRENT, 20);
        stage.deliver(device, 1, then.plusSeconds(600), Metric.RESIDUAL_CURRENT, 20);
        stage.deliver(device, 1, then, Metric.RESIDUAL_CURRENT, 900);
        assertEquals(List.of(then.plusSeconds(600)), clearedBefore("DG-23", now.minusSeconds(60)));
        stage.deliver(device, 1, then.plusSeconds(300), Metric.RESIDUAL_CURRENT, 21);
        assertEquals(List.of(then.plusSeconds(300)), clearedBefore("DG-23", now.minusSeconds(60)));
        stage.deliver(device, 1, then.plusSeconds(400), Metric.RESIDUAL_CURRENT, 900);
        assertEquals(List.of(then.plusSeconds(600)), clearedBefore("DG-23", now.minusSeconds(60)));
        assertEquals(
                "ALARM RESIDUAL_CURRENT 1 cleared x1, ALARM RESIDUAL_CURRENT 1 cleared x1",
                wire.alarms("DG-23"));
    }

    /** One that makes nothing worse is told by a line of the alarm that it is counted to. */
    @Test
    void aDangerToldBeforeAnAlarmThatLastsLeavesALine() {
        Instant now = stage.now().truncatedTo(ChronoUnit.MILLIS);
        long device = stage.device("DG-24", "DANGER", 4);
        stage.deliver(device, 1, now.minusSeconds(60), Metric.RESIDUAL_CURRENT, 900);
        stage.deliver(device, 1, now.minusSeconds(3600), Metric.RESIDUAL_CURRENT, 700);
        long alarm = stage.alarms(Stage.PORTAL, "DG-24").getFirst().id();
        assertEquals(
                List.of("told 700.0", "raised 900.0"),
                alarms.history(Stage.PORTAL, alarm).stream()
                        .map(entry -> entry.what() + " " + entry.value())
                        .toList());
    }

    private List<Instant> clearedBefore(String device, Instant raised) {
        return stage.alarms(Stage.PORTAL, device).stream()
                .filter(alarm -> alarm.raisedAt().isBefore(raised))
                .map(AlarmRow::clearedAt)
                .toList();
    }

    @Test
    void aLateReportEndsWithTheStoredReadingThatEndsIt() throws Exception {
        Instant then = stage.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MILLIS);
        long device = stage.device("DG-21", "DANGER", 4);
        stage.deliver(device, 3, then.plusSeconds(600), Metric.RESIDUAL_CURRENT, 20);
        stage.deliver(device, 3, then.plusSeconds(7200), Metric.RESIDUAL_CURRENT, 20);
        String event =
                "{\"ts\": %d, \"circuit\": 3, \"kind\": \"alarm\", \"code\": \"residualCurrent\"}"
                        .formatted(then.toEpochMilli());
        wire.accept(
                new Frame(
                                Frame.Kind.EVENTS,
                                "DG-21",
                                "mqtt",
                                event.getBytes(StandardCharsets.UTF_8),
                                stage.now())
                        .ofHistory());
        assertEquals("ALARM RESIDUAL_CURRENT 3 cleared x1", wire.alarms("DG-21"));
        assertEquals(List.of(then.plusSeconds(7200)), wire.cleared("DG-21"));
    }

    @Test
    void aBufferOfDaysInManyMessagesMakesOneAlarmOfThePast() {
        Instant now = stage.now().truncatedTo(ChronoUnit.MILLIS);
        long device = stage.device("DG-22", "DANGER", 4);
        stage.deliver(device, 1, now, Metric.RESIDUAL_CURRENT, 300);
        for (int hour = 72; hour > 24; hour--) {
            stage.deliver(
                    device, 1, now.minus(Duration.ofHours(hour)), Metric.RESIDUAL_CURRENT, 900);
        }
        assertEquals(
                "ALARM RESIDUAL_CURRENT 1 cleared x1, WARNING RESIDUAL_CURRENT 1 open x1",
                wire.alarms("DG-22"));
        assertEquals(List.of(now.minus(Duration.ofHours(25))), wire.cleared("DG-22"));
    }

    @Test
    void whatNobodyCanDateIsOfNow() throws Exception {
        wire.tell("DG-17", stage.now(), Duration.ofHours(-3), 900);
        assertEquals(List.of(false), wire.historic("DG-17"));
    }

    @Test
    void importedHistoryIsNeverOfNow() throws Exception {
        stage.device("DG-18", "DANGER", 4);
        Instant now = stage.now();
        wire.accept(
                Wire.frame("DG-18", now, Wire.body(now, Duration.ofHours(-3), 900)).ofHistory());
        assertEquals(List.of(true), wire.historic("DG-18"));
    }

    @Test
    void anEventWithAWrongStampIsOneEventHoweverOftenItComes() throws Exception {
        stage.device("DG-19", "DANGER", 4);
        for (int time = 0; time < 2; time++) {
            wire.accept(
                    Frame.Kind.EVENTS,
                    "DG-19",
                    "{\"ts\": 946684800000, \"circuit\": 3, \"kind\": \"alarm\", \"code\":"
                            + " \"residualCurrent\", \"value\": 700}",
                    false);
        }
        assertEquals("ALARM RESIDUAL_CURRENT 3 open x1", wire.alarms("DG-19"));
    }
}
