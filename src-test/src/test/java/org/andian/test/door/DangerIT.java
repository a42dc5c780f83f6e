package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.watch.Unjudged;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.measurement.Fittings;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Sample;
import org.andian.portal.period.Period;
import org.andian.portal.period.Revisions;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A dangerous value is never lost: whatever stands beside it, however often it comes, and whatever
 * breaks on our side. Limits of the type: early warning 200 mA, alarm 400 mA.
 */
@ArquillianTest
class DangerIT {

    private static final long LIMIT_SECONDS = 180;
    private static final int ROWS = 500;
    private static final String LEAK = "{\"ts\": %d, \"circuit\": 1, \"values\": {%s}}";

    @Inject private Stage stage;

    @Inject private FrameSink sink;

    @Inject private Measurements measurements;

    @Inject private Fittings fittings;

    @Inject private IntakeLog log;

    @Inject private Unjudged unjudged;

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    private long at;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void premises() {
        at = stage.now().toEpochMilli();
        stage.premises("DANGER", "140802", "SCHOOL");
    }

    @Test
    void theFitMetricsOfAnElementAreStoredAndJudged() throws Exception {
        FrameOutcome outcome = leak("DG-1", "\"residualCurrent\": 655, \"temperature4\": 6553.5");
        assertEquals("1 stored 1 unfit noSensor", words(outcome));
        leak("DG-1", "\"residualCurrent\": 656, \"powerFactor\": 1.002");
        leak("DG-1", "\"residualCurrent\": 657, \"temperature1\": \"--\"");
        leak("DG-1", "\"residualCurrent\": \"658\"");
        at += 1000;
        send("DG-1", "\uFEFF" + LEAK.formatted(at, "\"residualCurrent\": 659") + "\0", false);
        assertEquals(
                "{residualCurrent=655.0} {residualCurrent=656.0} {residualCurrent=657.0}"
                        + " {residualCurrent=658.0} {residualCurrent=659.0}",
                stored("DG-1"));
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", alarms("DG-1"));
        assertEquals(
                "powerFactor impossibleValue x1, temperature1 wrongType x1, temperature4 noSensor"
                        + " x1",
                unfit("DG-1"));
    }

    @Test
    void aMarkIsAFaultOnlyWhereASensorWas() throws Exception {
        leak("DG-2", "\"temperature1\": -500, \"temperature2\": 35");
        assertEquals("", alarms("DG-2"));
        leak("DG-2", "\"temperature1\": -500, \"temperature2\": -500");
        assertEquals("FAULT SENSOR_FAULT 1 open x1", alarms("DG-2"));
    }

    @Test
    void peopleSayWhereASensorIs() throws Exception {
        stage.device("DG-10", "DANGER", 1);
        fittings.say(Stage.PORTAL, "DG-10", 1, Metric.TEMPERATURE_1, true);
        fittings.say(Stage.PORTAL, "DG-10", 1, Metric.TEMPERATURE_2, false);
        leak("DG-10", "\"temperature1\": -500, \"temperature2\": 35");
        leak("DG-10", "\"temperature1\": -500, \"temperature2\": -500");
        assertEquals("FAULT SENSOR_FAULT 1 open x1", alarms("DG-10"));
    }

    @Test
    void anImpossibleNumberIsAsLoudAsAnEarlyWarning() throws Exception {
        leak("DG-3", "\"residualCurrent\": 20, \"temperature1\": 99999");
        assertEquals("WARNING SENSOR_FAULT 1 open x1", alarms("DG-3"));
        leak("DG-3", "\"temperature2\": 99999");
        assertEquals(
                "WARNING SENSOR_FAULT 1 open x1, WARNING SENSOR_FAULT 1 open x1", alarms("DG-3"));
    }

    @Test
    void anotherReadingOfTheSameSecondIsJudgedAndStoredOnce() throws Exception {
        String first = "{\"ts\": %d, \"seq\": 6, \"values\": {\"residualCurrent\": 20}}";
        String second = "{\"ts\": %d, \"seq\": 7, \"values\": {\"residualCurrent\": 900}}";
        for (String body : List.of(first, second, second, first)) {
            send("DG-4", body.formatted(at / 1000 * 1000), false);
        }
        assertEquals("{residualCurrent=20.0} {residualCurrent=900.0}", stored("DG-4"));
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", alarms("DG-4"));
    }

    @Test
    void manyReadingsOfOneSecondFindTheirPlaces() throws Exception {
        String body = "{\"ts\": %d, \"seq\": %d, \"values\": {\"residualCurrent\": %d}}";
        for (int i = 0; i < 2; i++) {
            for (int seq = 1; seq <= 30; seq++) {
                send("DG-5", body.formatted(at / 1000 * 1000, seq, 100 + seq), false);
            }
        }
        assertEquals(30, samples("DG-5").size());
    }

    @Test
    void ofTwoValuesOfOneMomentTheMoreDangerousIsJudged() throws Exception {
        for (int value : new int[] {20, 900, 900, 30}) {
            send("DG-6", LEAK.formatted(at, "\"residualCurrent\": " + value), false);
        }
        assertEquals("{residualCurrent=20.0}", stored("DG-6"));
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", alarms("DG-6"));
    }

    @Test
    void aCountThatFallsBackIsARestartUnlessTheMessageIsMarked() throws Exception {
        String body = "{\"seq\": %d, \"values\": {\"residualCurrent\": %d}}";
        for (int[] one : new int[][] {{1, 20}, {2, 650}, {3, 20}, {1, 20}, {2, 650}}) {
            send("DG-7", body.formatted(one[0], one[1]), false);
        }
        send("DG-7", body.formatted(2, 650), true);
        assertEquals(5, samples("DG-7").size());
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x2", alarms("DG-7"));
    }

    @Test
    void aRuleWeCannotReadCostsNoReadingAndIsMadeGoodWhenMended() throws Exception {
        stage.device("DG-8", "DANGER", 1);
        long circuit =
                sql.count(
                        "select c.id as n from circuit c join device d on d.id = c.device_id"
                                + " where d.no = ?",
                        List.of("DG-8"));
        long rule =
                sql.insert(
                        """
                        insert into alarm_rule (circuit_id, kind, metric, alarm_limit, changed_at, changed_by)
                          values (?, 'NONSENSE', 'temperature1', 50, 0, 'tests')\
                        """,
                        circuit);
        revisions.bump("alarm_rule");
        Instant limit = stage.now().plusSeconds(LIMIT_SECONDS);
        while (waiting("DG-8") == 0) {
            assertTrue(stage.now().isBefore(limit), "the reading was judged without its rule");
            leak("DG-8", "\"residualCurrent\": 655, \"temperature1\": 55");
        }
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", alarms("DG-8"));
        sql.update("update alarm_rule set kind = 'TEMPERATURE' where id = ?", rule);
        revisions.bump("alarm_rule");
        while (waiting("DG-8") > 0) {
            assertTrue(stage.now().isBefore(limit), "nobody judges what waits");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertEquals(
                "ALARM RESIDUAL_CURRENT 1 open x1, ALARM TEMPERATURE 1 open x1", alarms("DG-8"));
    }

    @Test
    void anEventLivesWithoutWhatCannotBeReadOfIt() throws Exception {
        stage.device("DG-9", "DANGER", 4);
        accept(
                Frame.Kind.EVENTS,
                "DG-9",
                "{\"ts\": \"soon\", \"circuit\": 3, \"kind\": \"alarm\", \"code\":"
                        + " \"residualCurrent\", \"value\": \"--\"}",
                false);
        assertEquals("ALARM RESIDUAL_CURRENT 3 open x1", alarms("DG-9"));
        assertEquals(" badTime x1,  wrongType x1", unfit("DG-9"));
    }

    @Test
    void anAlarmWithAWrongClockIsAnAlarmOfNow() throws Exception {
        stage.device("DG-11", "DANGER", 4);
        accept(
                Frame.Kind.EVENTS,
                "DG-11",
                "{\"ts\": 946684800000, \"circuit\": 3, \"kind\": \"alarm\", \"code\":"
                        + " \"residualCurrent\", \"value\": 700}",
                false);
        assertEquals("ALARM RESIDUAL_CURRENT 3 open x1", alarms("DG-11"));
        assertEquals(
                List.of(false),
                stage.alarms(Stage.PORTAL, "DG-11").stream().map(AlarmRow::historic).toList());
        assertEquals(" misdatedEvent x1", unfit("DG-11"));
    }

    @Test
    void aDeviceEightHoursAheadRaisesAndClearsNow() throws Exception {
        Instant start = stage.now().minusSeconds(300).truncatedTo(ChronoUnit.MILLIS);
        int[] values = {900, 20, 20, 20};
        for (int time = 0; time < 2; time++) {
            for (int i = 0; i < values.length; i++) {
                Instant received = start.plusSeconds(60L * i);
                tell("DG-12", received, Duration.ofHours(8), values[i]);
            }
        }
        assertEquals(
                "ALARM RESIDUAL_CURRENT 1 cleared x1, FAULT CLOCK_WRONG 0 open x1",
                alarms("DG-12"));
        assertEquals(4, samples("DG-12").size());
        stage.alarms(Stage.PORTAL, "DG-12").stream()
                .filter(alarm -> !alarm.isOpen())
                .forEach(alarm -> assertEquals(start.plusSeconds(120), alarm.clearedAt()));
        tell("DG-12", stage.now(), Duration.ZERO, 20);
        assertEquals(
                "ALARM RESIDUAL_CURRENT 1 cleared x1, FAULT CLOCK_WRONG 0 cleared x1",
                alarms("DG-12"));
    }

    @Test
    void aNormalReadingFromTheFutureClearsNothingAndBlocksNothing() throws Exception {
        tell("DG-13", stage.now(), Duration.ZERO, 700);
        tell("DG-13", stage.now(), Duration.ofHours(20), 21);
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", alarms("DG-13"));
        tell("DG-13", stage.now(), Duration.ZERO, 1200);
        assertEquals(
                List.of(1200.0),
                stage.alarms(Stage.PORTAL, "DG-13").stream().map(AlarmRow::lastValue).toList());
        tell("DG-13", stage.now().plusMillis(1), Duration.ZERO, 20);
        assertEquals("ALARM RESIDUAL_CURRENT 1 cleared x1", alarms("DG-13"));
    }

    @Test
    void aSteadyLagIsJudgedAsOfNow() throws Exception {
        Instant start = stage.now().minusSeconds(300);
        tell("DG-14", start, Duration.ZERO, 20);
        for (int i = 1; i <= 3; i++) {
            tell("DG-14", start.plusSeconds(60L * i), Duration.ofHours(-8), 900);
        }
        assertTrue(
                stage.alarms(Stage.PORTAL, "DG-14").stream()
                        .anyMatch(
                                alarm ->
                                        alarm.kind() == AlarmKind.RESIDUAL_CURRENT
                                                && alarm.isOpen()
                                                && !alarm.historic()),
                alarms("DG-14"));
    }

    @Test
    void aBufferThatEndsInDangerIsOfNowAfterAll() throws Exception {
        Instant now = stage.now();
        tell("DG-15", now.minusSeconds(2400), Duration.ZERO, 20);
        tell("DG-15", now, Duration.ofMinutes(-25), 900);
        assertEquals(List.of(true), historic("DG-15"));
        Instant limit = now.plusSeconds(LIMIT_SECONDS);
        while (historic("DG-15").contains(true)) {
            assertTrue(stage.now().isBefore(limit), "nobody hears of a danger that lasts");
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", alarms("DG-15"));
    }

    @Test
    void aBufferThatEndsWellIsHistory() throws Exception {
        Instant now = stage.now();
        tell("DG-16", now.minusSeconds(2400), Duration.ZERO, 20);
        tell("DG-16", now, Duration.ofMinutes(-25), 900);
        tell("DG-16", now.plusMillis(10), Duration.ofMinutes(-20), 20);
        assertEquals("ALARM RESIDUAL_CURRENT 1 cleared x1", alarms("DG-16"));
        assertEquals(List.of(true), historic("DG-16"));
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
        assertEquals("ALARM RESIDUAL_CURRENT 1 cleared x1", alarms("DG-20"));
        assertEquals(List.of(then.plusSeconds(600)), cleared("DG-20"));
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
        accept(
                new Frame(
                                Frame.Kind.EVENTS,
                                "DG-21",
                                "mqtt",
                                event.getBytes(StandardCharsets.UTF_8),
                                stage.now())
                        .ofHistory());
        assertEquals("ALARM RESIDUAL_CURRENT 3 cleared x1", alarms("DG-21"));
        assertEquals(List.of(then.plusSeconds(7200)), cleared("DG-21"));
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
                "ALARM RESIDUAL_CURRENT 1 cleared x48, WARNING RESIDUAL_CURRENT 1 open x1",
                alarms("DG-22"));
        assertEquals(List.of(now.minus(Duration.ofHours(25))), cleared("DG-22"));
    }

    private List<Instant> cleared(String device) {
        return stage.alarms(Stage.PORTAL, device).stream()
                .map(AlarmRow::clearedAt)
                .filter(at -> at != null)
                .toList();
    }

    @Test
    void whatNobodyCanDateIsOfNow() throws Exception {
        tell("DG-17", stage.now(), Duration.ofHours(-3), 900);
        assertEquals(List.of(false), historic("DG-17"));
    }

    @Test
    void importedHistoryIsNeverOfNow() throws Exception {
        stage.device("DG-18", "DANGER", 4);
        Instant now = stage.now();
        accept(frame("DG-18", now, body(now, Duration.ofHours(-3), 900)).ofHistory());
        assertEquals(List.of(true), historic("DG-18"));
    }

    @Test
    void anEventWithAWrongStampIsOneEventHoweverOftenItComes() throws Exception {
        stage.device("DG-19", "DANGER", 4);
        for (int time = 0; time < 2; time++) {
            accept(
                    Frame.Kind.EVENTS,
                    "DG-19",
                    "{\"ts\": 946684800000, \"circuit\": 3, \"kind\": \"alarm\", \"code\":"
                            + " \"residualCurrent\", \"value\": 700}",
                    false);
        }
        assertEquals("ALARM RESIDUAL_CURRENT 3 open x1", alarms("DG-19"));
    }

    private FrameOutcome tell(String device, Instant received, Duration ahead, int value)
            throws Exception {
        stage.device(device, "DANGER", 4);
        return accept(frame(device, received, body(received, ahead, value)));
    }

    private static String body(Instant received, Duration ahead, int value) {
        return LEAK.formatted(received.plus(ahead).toEpochMilli(), "\"residualCurrent\": " + value);
    }

    private static Frame frame(String device, Instant received, String body) {
        return new Frame(
                Frame.Kind.READINGS,
                device,
                "mqtt",
                body.getBytes(StandardCharsets.UTF_8),
                received);
    }

    private FrameOutcome accept(Frame frame) throws Exception {
        return sink.accept(frame).toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private List<Boolean> historic(String device) {
        return stage.alarms(Stage.PORTAL, device).stream().map(AlarmRow::historic).toList();
    }

    /** Each a second after the one before. */
    private FrameOutcome leak(String device, String values) throws Exception {
        at += 1000;
        return send(device, LEAK.formatted(at, values), false);
    }

    private FrameOutcome send(String device, String body, boolean redelivered) throws Exception {
        stage.device(device, "DANGER", 4);
        return accept(Frame.Kind.READINGS, device, body, redelivered);
    }

    private FrameOutcome accept(Frame.Kind kind, String device, String body, boolean redelivered)
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

    private long waiting(String device) {
        return unjudged.list(Stage.PORTAL, 0, ROWS).stream()
                .filter(row -> row.deviceNo().equals(device))
                .count();
    }

    private String unfit(String device) {
        return log.unfit(Stage.PORTAL, 0, ROWS).stream()
                .filter(part -> part.deviceNo().equals(device))
                .map(part -> part.code() + " " + part.reason() + " x" + part.count())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String alarms(String device) {
        return stage.alarms(Stage.PORTAL, device).stream()
                .map(DangerIT::words)
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

    private static String words(FrameOutcome outcome) {
        return outcome.stored() + " stored " + outcome.unfit() + " unfit " + outcome.reason();
    }

    private String stored(String device) {
        return samples(device).stream()
                .sorted(Comparator.comparing(Sample::ts))
                .map(sample -> new TreeMap<>(sample.values()).toString())
                .collect(Collectors.joining(" "));
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
