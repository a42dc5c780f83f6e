package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.watch.Unjudged;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.measurement.Fittings;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Revisions;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A dangerous value is never lost: whatever stands beside it, however often it comes, and whatever
 * breaks on our side. Limits of the type: early warning 200 mA, alarm 400 mA.
 */
@ArquillianTest
class DangerIT {

    private static final int ROWS = 500;

    @Inject private Stage stage;

    @Inject private FrameSink sink;

    @Inject private Measurements measurements;

    @Inject private Fittings fittings;

    @Inject private IntakeLog log;

    @Inject private Unjudged unjudged;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Inject private Revisions revisions;

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
    void theFitMetricsOfAnElementAreStoredAndJudged() throws Exception {
        FrameOutcome outcome =
                wire.leak("DG-1", "\"residualCurrent\": 655, \"temperature4\": 6553.5");
        assertEquals("1 stored 1 unfit noSensor", words(outcome));
        wire.leak("DG-1", "\"residualCurrent\": 656, \"powerFactor\": 1.002");
        wire.leak("DG-1", "\"residualCurrent\": 657, \"temperature1\": \"--\"");
        wire.leak("DG-1", "\"residualCurrent\": \"658\"");
        wire.send(
                "DG-1",
                "\uFEFF" + Wire.LEAK.formatted(wire.next(), "\"residualCurrent\": 659") + "\0",
                false);
        assertEquals(
                "{residualCurrent=655.0} {residualCurrent=656.0} {residualCurrent=657.0}"
                        + " {residualCurrent=658.0} {residualCurrent=659.0}",
                wire.stored("DG-1"));
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", wire.alarms("DG-1"));
        assertEquals(
                "powerFactor impossibleValue x1, temperature1 wrongType x1, temperature4 noSensor"
                        + " x1",
                wire.unfit("DG-1"));
    }

    @Test
    void aMarkIsAFaultOnlyWhereASensorWas() throws Exception {
        wire.leak("DG-2", "\"temperature1\": -500, \"temperature2\": 35");
        assertEquals("", wire.alarms("DG-2"));
        wire.leak("DG-2", "\"temperature1\": -500, \"temperature2\": -500");
        assertEquals("FAULT SENSOR_FAULT 1 open x1", wire.alarms("DG-2"));
    }

    @Test
    void peopleSayWhereASensorIs() throws Exception {
        stage.device("DG-10", "DANGER", 1);
        fittings.say(Stage.PORTAL, "DG-10", 1, Metric.TEMPERATURE_1, true);
        fittings.say(Stage.PORTAL, "DG-10", 1, Metric.TEMPERATURE_2, false);
        wire.leak("DG-10", "\"temperature1\": -500, \"temperature2\": 35");
        wire.leak("DG-10", "\"temperature1\": -500, \"temperature2\": -500");
        assertEquals("FAULT SENSOR_FAULT 1 open x1", wire.alarms("DG-10"));
    }

    @Test
    void anImpossibleNumberIsAsLoudAsAnEarlyWarning() throws Exception {
        wire.leak("DG-3", "\"residualCurrent\": 20, \"temperature1\": 99999");
        assertEquals("WARNING SENSOR_FAULT 1 open x1", wire.alarms("DG-3"));
        wire.leak("DG-3", "\"temperature2\": 99999");
        assertEquals(
                "WARNING SENSOR_FAULT 1 open x1, WARNING SENSOR_FAULT 1 open x1",
                wire.alarms("DG-3"));
    }

    @Test
    void anotherReadingOfTheSameSecondIsJudgedAndStoredOnce() throws Exception {
        String first = "{\"ts\": %d, \"seq\": 6, \"values\": {\"residualCurrent\": 20}}";
        String second = "{\"ts\": %d, \"seq\": 7, \"values\": {\"residualCurrent\": 900}}";
        for (String body : List.of(first, second, second, first)) {
            wire.send("DG-4", body.formatted(wire.at() / 1000 * 1000), false);
        }
        assertEquals("{residualCurrent=20.0} {residualCurrent=900.0}", wire.stored("DG-4"));
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", wire.alarms("DG-4"));
    }

    @Test
    void manyReadingsOfOneSecondFindTheirPlaces() throws Exception {
        String body = "{\"ts\": %d, \"seq\": %d, \"values\": {\"residualCurrent\": %d}}";
        for (int i = 0; i < 2; i++) {
            for (int seq = 1; seq <= 30; seq++) {
                wire.send("DG-5", body.formatted(wire.at() / 1000 * 1000, seq, 100 + seq), false);
            }
        }
        assertEquals(30, wire.samples("DG-5").size());
    }

    @Test
    void ofTwoValuesOfOneMomentTheMoreDangerousIsJudged() throws Exception {
        for (int value : new int[] {20, 900, 900, 30}) {
            wire.send(
                    "DG-6", Wire.LEAK.formatted(wire.at(), "\"residualCurrent\": " + value), false);
        }
        assertEquals("{residualCurrent=20.0}", wire.stored("DG-6"));
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", wire.alarms("DG-6"));
    }

    @Test
    void aCountThatFallsBackIsARestartUnlessTheMessageIsMarked() throws Exception {
        String body = "{\"seq\": %d, \"values\": {\"residualCurrent\": %d}}";
        for (int[] one : new int[][] {{1, 20}, {2, 650}, {3, 20}, {1, 20}, {2, 650}}) {
            wire.send("DG-7", body.formatted(one[0], one[1]), false);
        }
        wire.send("DG-7", body.formatted(2, 650), true);
        assertEquals(5, wire.samples("DG-7").size());
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x2", wire.alarms("DG-7"));
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
        Instant limit = stage.now().plusSeconds(Wire.LIMIT_SECONDS);
        while (waiting("DG-8") == 0) {
            assertTrue(stage.now().isBefore(limit), "the reading was judged without its rule");
            wire.leak("DG-8", "\"residualCurrent\": 655, \"temperature1\": 55");
        }
        assertEquals("ALARM RESIDUAL_CURRENT 1 open x1", wire.alarms("DG-8"));
        byHand.update("update alarm_rule set kind = 'TEMPERATURE' where id = ?", rule);
        revisions.bump("alarm_rule");
        while (waiting("DG-8") > 0) {
            assertTrue(stage.now().isBefore(limit), "nobody judges what waits");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertEquals(
                "ALARM RESIDUAL_CURRENT 1 open x1, ALARM TEMPERATURE 1 open x1",
                wire.alarms("DG-8"));
    }

    @Test
    void anEventLivesWithoutWhatCannotBeReadOfIt() throws Exception {
        stage.device("DG-9", "DANGER", 4);
        wire.accept(
                Frame.Kind.EVENTS,
                "DG-9",
                "{\"ts\": \"soon\", \"circuit\": 3, \"kind\": \"alarm\", \"code\":"
                        + " \"residualCurrent\", \"value\": \"--\"}",
                false);
        assertEquals("ALARM RESIDUAL_CURRENT 3 open x1", wire.alarms("DG-9"));
        assertEquals(" badTime x1,  wrongType x1", wire.unfit("DG-9"));
    }

    private long waiting(String device) {
        return unjudged.list(Stage.PORTAL, 0, ROWS).stream()
                .filter(row -> row.deviceNo().equals(device))
                .count();
    }

    private static String words(FrameOutcome outcome) {
        return outcome.stored() + " stored " + outcome.unfit() + " unfit " + outcome.reason();
    }
}
