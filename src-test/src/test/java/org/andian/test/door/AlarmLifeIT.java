package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.alarm.Acknowledged;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.HistoryEntry;
import org.andian.portal.measurement.Metric;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one alarm lives: raised, escalated, acknowledged, cleared, reopened. Limits of the type:
 * early warning 200 mA, alarm 400 mA.
 */
@ArquillianTest
class AlarmLifeIT {

    @Inject private Stage stage;

    @Inject private Alarms alarms;

    private Instant start;
    private Scope watcher;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void premisesWithAWatcher() {
        start = stage.now().minus(Duration.ofMinutes(5));
        stage.premises("LIFE", "140802", "SCHOOL");
        watcher = stage.person("life-watcher", Role.DUTY_WATCHER, "140800", Set.of(), null);
    }

    @Test
    void anEarlyWarningThatGrowsStaysTheSameAlarmAndMustBeAcknowledgedAgain() {
        leak("LIFE-1", 0, 300);
        assertEquals("WARNING open unacknowledged 300.0 mA x1", only("LIFE-1"));
        acknowledge("LIFE-1");
        assertEquals("WARNING open acknowledged 300.0 mA x1", only("LIFE-1"));
        leak("LIFE-1", 10, 650);
        assertEquals("ALARM open unacknowledged 300.0 mA x1", only("LIFE-1"));
        assertEquals("acknowledged escalated lapsed raised", happened("LIFE-1"));
    }

    @Test
    void theLevelFallsOnlyWhenTheCauseEnds() {
        leak("LIFE-2", 0, 650);
        leak("LIFE-2", 10, 300);
        assertEquals("ALARM open unacknowledged 650.0 mA x1", only("LIFE-2"));
        leak("LIFE-2", 20, 50);
        assertEquals("ALARM cleared unacknowledged 650.0 mA x1", only("LIFE-2"));
    }

    @Test
    void whatComesBackWithinMinutesIsTheSameAlarmAgain() {
        leak("LIFE-3", 0, 650);
        acknowledge("LIFE-3");
        leak("LIFE-3", 10, 50);
        leak("LIFE-3", 20, 700);
        assertEquals("ALARM open unacknowledged 650.0 mA x2", only("LIFE-3"));
        assertEquals(2, alarms.occurrences(Stage.PORTAL, id("LIFE-3")).size());
    }

    @Test
    void aReadingDeliveredTwiceCountsOnce() {
        leak("LIFE-4", 0, 650);
        leak("LIFE-4", 0, 650);
        assertEquals("ALARM open unacknowledged 650.0 mA x1", only("LIFE-4"));
        assertEquals(1, alarms.occurrences(Stage.PORTAL, id("LIFE-4")).size());
    }

    @Test
    void aReadingThatComesLateIsNotEvaluatedAgain() {
        leak("LIFE-5", 0, 650);
        leak("LIFE-5", 20, 50);
        leak("LIFE-5", 10, 700);
        assertEquals("ALARM cleared unacknowledged 650.0 mA x1", only("LIFE-5"));
    }

    @Test
    void anOldReadingMakesAHistoricAlarm() {
        long id = stage.device("LIFE-6", "LIFE", 1);
        stage.deliver(id, 1, stage.now().minus(Duration.ofHours(2)), Metric.RESIDUAL_CURRENT, 650);
        assertEquals(
                List.of(true),
                stage.alarms(Stage.PORTAL, "LIFE-6").stream().map(AlarmRow::historic).toList());
    }

    @Test
    void oneReadingRaisesEachCauseOnItsOwn() {
        leak("LIFE-7", 0, 650);
        stage.deliver(
                stage.device("LIFE-7", "LIFE", 1),
                1,
                start.plusSeconds(1),
                Metric.TEMPERATURE_1,
                90);
        assertEquals(
                "RESIDUAL_CURRENT TEMPERATURE",
                stage.alarms(Stage.PORTAL, "LIFE-7").stream()
                        .map(alarm -> alarm.kind().name())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void acknowledgingAgainChangesNothingAndTheUndoTakesItBack() {
        leak("LIFE-8", 0, 650);
        long id = id("LIFE-8");
        assertEquals(
                new Acknowledged(1, 0, 0), alarms.acknowledge(watcher, List.of(id), "on the way"));
        assertEquals(new Acknowledged(0, 1, 0), alarms.acknowledge(watcher, List.of(id), "again"));
        assertEquals(
                "on the way by life-watcher",
                stage.alarms(Stage.PORTAL, "LIFE-8").stream()
                        .map(alarm -> alarm.note() + " by " + alarm.acknowledgedBy())
                        .findFirst()
                        .orElseThrow());
        alarms.takeBack(watcher, List.of(id));
        assertEquals("ALARM open unacknowledged 650.0 mA x1", only("LIFE-8"));
    }

    private void leak(String device, int second, double milliampere) {
        stage.deliver(
                stage.device(device, "LIFE", 1),
                1,
                start.plusSeconds(second),
                Metric.RESIDUAL_CURRENT,
                milliampere);
    }

    private void acknowledge(String device) {
        assertEquals(
                new Acknowledged(1, 0, 0),
                alarms.acknowledge(watcher, List.of(id(device)), "seen"));
    }

    private long id(String device) {
        return stage.alarms(Stage.PORTAL, device).getFirst().id();
    }

    private String only(String device) {
        List<AlarmRow> found = stage.alarms(Stage.PORTAL, device);
        assertEquals(1, found.size(), found.toString());
        AlarmRow alarm = found.getFirst();
        return "%s %s %s %s %s x%d"
                .formatted(
                        alarm.level(),
                        alarm.isOpen() ? "open" : "cleared",
                        alarm.isAcknowledged() ? "acknowledged" : "unacknowledged",
                        alarm.value(),
                        alarm.unit(),
                        alarm.occurrences());
    }

    /** Sorted by word: the readings' stamps lie before the person's act here. */
    private String happened(String device) {
        return alarms.history(Stage.PORTAL, id(device)).stream()
                .map(HistoryEntry::what)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
