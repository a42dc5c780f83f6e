package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.AlarmRules;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.HistoryEntry;
import org.andian.portal.alarm.RuleRow;
import org.andian.portal.device.Credential;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.device.DeviceLife;
import org.andian.portal.device.DeviceMove;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DevicePlacement.Ended;
import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceReason;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.fact.Recounts;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.FrameOutcome;
import org.andian.portal.intake.FrameSink;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Series;
import org.andian.portal.period.Period;
import org.andian.portal.premises.Duplicates;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Devices are retired, moved and replaced by those in whose reach they hang; nothing dangerous is
 * lost by it, and past days stay as they were.
 */
@ArquillianTest
class DeviceLifeIT {

    private static final String CITY = "130700";
    private static final String EAST = "130702";
    private static final String WHY = "taken off for repair";
    private static final int ROWS = 100;

    @Inject private Stage stage;

    @Inject private DeviceLife life;

    @Inject private Devices devices;

    @Inject private DeviceDirectory directory;

    @Inject private Alarms alarms;

    @Inject private AlarmRules rules;

    @Inject private Measurements measurements;

    @Inject private Recounts recounts;

    @Inject private IntakeLog log;

    @Inject private PremisesRegister premises;

    @Inject private Duplicates duplicates;

    @Inject private FrameSink sink;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private Scope city;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        city = stage.person("dl-city", Role.CITY_OFFICE, CITY, Set.of(), null);
        stage.premises("DL-A", EAST, "MALL");
        stage.premises("DL-B", EAST, "HOTEL");
    }

    @Test
    void aRetiredOneIsKeptOutAndItsAlarmWaitsOnToBeConfirmed() {
        long id = stage.device("DL-RETIRE", "DL-A", 1);
        stage.deliver(id, 1, stage.now(), Metric.RESIDUAL_CURRENT, 900);
        assertEquals(1, credentials("DL-RETIRE"));
        int inUse = devices.fleet(city).devices();

        life.retire(city, "DL-RETIRE", WHY);

        assertEquals(inUse - 1, devices.fleet(city).devices());

        assertEquals(0, credentials("DL-RETIRE"));
        AlarmRow alarm = onlyAlarm("DL-RETIRE");
        assertTrue(!alarm.isOpen() && !alarm.isAcknowledged(), alarm::toString);
        HistoryEntry last = alarms.history(city, alarm.id()).getLast();
        assertEquals("retired " + WHY, last.what() + " " + last.note());
        assertEquals(0, devices.count(city, DeviceQuery.inUse("DL-RETIRE", null)));
        assertEquals(
                List.of("DL-RETIRE"),
                numbers(devices.page(city, DeviceQuery.retired("DL-RETIRE"), 0, ROWS)));
        assertTrue(devices.find(city, "DL-RETIRE").orElseThrow().isRetired());
        assertRefused(DeviceReason.RETIRED, () -> life.retire(city, "DL-RETIRE", WHY));
        assertRefused(
                DeviceReason.RETIRED,
                () -> devices.renewCredential(city, new DeviceNo("DL-RETIRE")));

        life.bringBack(city, "DL-RETIRE");

        assertEquals(1, credentials("DL-RETIRE"));
        assertEquals(1, devices.count(city, DeviceQuery.inUse("DL-RETIRE", null)));
        assertNull(life.placements(city, "DL-RETIRE").getFirst().to());
        assertEquals(1, life.placements(city, "DL-RETIRE").size());
        assertRefused(DeviceReason.NOT_RETIRED, () -> life.bringBack(city, "DL-RETIRE"));
    }

    /** Its premises was merged while it was retired. */
    @Test
    void whatIsBroughtBackHangsWhereItsPremisesWent() {
        stage.premises("DL-GONE", EAST, "MALL");
        stage.device("DL-MERGED", "DL-GONE", 1);
        life.retire(city, "DL-MERGED", WHY);
        PremisesRow gone = premises.find(city, "DL-GONE").orElseThrow();
        PremisesRow stands = premises.find(city, "DL-B").orElseThrow();
        duplicates.merge(city, "DL-GONE", gone.version(), "DL-B", stands.version(), WHY);

        life.bringBack(city, "DL-MERGED");

        assertEquals("DL-B", devices.find(city, "DL-MERGED").orElseThrow().premisesCode());
        assertEquals(
                List.of("DL-B null", "DL-GONE MERGED"),
                life.placements(city, "DL-MERGED").stream()
                        .map(placement -> placement.premisesCode() + " " + placement.ended())
                        .toList());
    }

    @Test
    void whatARetiredOneSendsIsStoredJudgedAndMarked() throws Exception {
        stage.device("DL-SENDS", "DL-A", 1);
        life.retire(city, "DL-SENDS", WHY);
        Waiting.until(() -> directory.find("DL-SENDS").orElseThrow().retiredAt() != null);

        assertEquals(
                new FrameOutcome(1, 0, 0, 0, 0, 1, "retiredDevice"),
                send("DL-SENDS", "{\"circuit\": 1, \"values\": {\"residualCurrent\": 900}}"));

        AlarmRow alarm = onlyAlarm("DL-SENDS");
        assertEquals("DL-A true", alarm.premisesCode() + " " + alarm.isOpen());
        assertEquals(
                List.of("retiredDevice 1"),
                log.unfitOf(city, "DL-SENDS").stream()
                        .map(part -> part.reason() + " " + part.count())
                        .toList());
        assertTrue(devices.find(city, "DL-SENDS").orElseThrow().isStillSending());
        assertEquals(1, readings("DL-SENDS", 1, city));
    }

    @Test
    void aBufferOfTheTimeBeforeItsRetirementIsNoOddity() throws Exception {
        stage.device("DL-BUFFER", "DL-A", 1);
        long before = stage.now().minusSeconds(1).toEpochMilli();
        life.retire(city, "DL-BUFFER", WHY);
        Waiting.until(() -> directory.find("DL-BUFFER").orElseThrow().retiredAt() != null);
        assertEquals(
                new FrameOutcome(1, 0, 0, 0, 0, null),
                send(
                        "DL-BUFFER",
                        "{\"ts\": %d, \"values\": {\"residualCurrent\": 20}}".formatted(before)));
    }

    @Test
    void aMovedOneLeavesItsAlarmAndItsReadingsBehind() {
        long id = stage.device("DL-MOVE", "DL-A", 1);
        stage.deliver(id, 1, stage.now(), Metric.RESIDUAL_CURRENT, 900);
        Scope managerOfB =
                stage.person("dl-manager-b", Role.SAFETY_MANAGER, null, Set.of(), "DL-B");

        life.move(city, new DeviceMove("DL-MOVE", "DL-B", "roof", WHY));

        AlarmRow left = onlyAlarm("DL-MOVE");
        assertEquals("DL-A false", left.premisesCode() + " " + left.isOpen());
        assertEquals("moved", alarms.history(city, left.id()).getLast().what());
        assertEquals(0, readings("DL-MOVE", 1, managerOfB));
        assertEquals(List.of(), measurements.latest(managerOfB, "DL-MOVE"));
        DeviceRow moved = devices.find(managerOfB, "DL-MOVE").orElseThrow();
        assertEquals("DL-B roof", moved.premisesCode() + " " + moved.position());
        assertEquals(
                List.of("DL-B null", "DL-A MOVED"),
                life.placements(city, "DL-MOVE").stream()
                        .map(placement -> placement.premisesCode() + " " + placement.ended())
                        .toList());
        assertEquals(1, life.placements(managerOfB, "DL-MOVE").size());

        Waiting.until(
                () ->
                        directory
                                .find("DL-MOVE")
                                .orElseThrow()
                                .premisesId()
                                .equals(moved.premisesId()));
        stage.deliver(id, 1, stage.now(), Metric.RESIDUAL_CURRENT, 901);
        assertEquals(
                List.of("DL-B true", "DL-A false"),
                stage.alarms(city, "DL-MOVE").stream()
                        .map(alarm -> alarm.premisesCode() + " " + alarm.isOpen())
                        .sorted((one, other) -> other.compareTo(one))
                        .toList());
        assertEquals(1, readings("DL-MOVE", 1, managerOfB));
        assertRefused(
                DeviceReason.SAME_PREMISES,
                () -> life.move(city, new DeviceMove("DL-MOVE", "DL-B", null, WHY)));
    }

    @Test
    void aDayNotYetWrittenBelongsToWhereTheDeviceHungThen() {
        long id = stage.device("DL-DAY", "DL-A", 1);
        LocalDate yesterday = stage.today().minusDays(1);
        Instant noon = Period.days(yesterday, yesterday).from().plus(Duration.ofHours(12));
        Instant registered = noon.minus(Duration.ofDays(1));
        byHand.update("update device set registered_at = ? where id = ?", registered, id);
        byHand.update(
                "update device_placement set valid_from = ? where device_id = ?", registered, id);
        stage.deliver(id, 1, noon, Metric.RESIDUAL_CURRENT, 20);
        Long premises = devices.find(city, "DL-DAY").orElseThrow().premisesId();

        life.move(city, new DeviceMove("DL-DAY", "DL-B", null, WHY));
        recounts.recount(Stage.PORTAL, yesterday, yesterday);

        assertEquals(
                List.of(premises),
                sql.list(
                        "select premises_id from device_day where device_id = ? and day = ?",
                        List.of(id, yesterday),
                        row -> row.number("premises_id")));
    }

    @Test
    void anotherTakesOverCircuitsLimitsAndCurves() {
        long id = stage.device("DL-OLD", "DL-A", 2);
        stage.deliver(id, 2, stage.now(), Metric.RESIDUAL_CURRENT, 900);
        rules.set(city, limit(devices.find(city, "DL-OLD").orElseThrow().circuits().get(1).id()));

        Credential credential = life.replace(city, "DL-OLD", new DeviceNo("DL-NEW"), WHY);

        assertEquals("DL-NEW", credential.user());
        assertEquals("0 1", credentials("DL-OLD") + " " + credentials("DL-NEW"));
        DeviceRow fresh = devices.find(city, "DL-NEW").orElseThrow();
        DeviceRow old = devices.find(city, "DL-OLD").orElseThrow();
        assertEquals("DL-OLD DL-NEW", fresh.replaces() + " " + old.replacedBy());
        assertEquals("DL-A true", fresh.premisesCode() + " " + old.isRetired());
        assertEquals(
                old.circuits().stream().map(row -> row.no() + row.name()).toList(),
                fresh.circuits().stream().map(row -> row.no() + row.name()).toList());
        assertEquals(
                List.of(777.0),
                rules.inForce(city, "DL-NEW", 2).stream()
                        .filter(rule -> "CIRCUIT".equals(rule.reach()))
                        .map(RuleRow::alarmLimit)
                        .toList());
        assertEquals(1, readings("DL-NEW", 2, city));
        assertEquals("replaced", alarms.history(city, onlyAlarm("DL-OLD").id()).getLast().what());
        assertEquals(Ended.REPLACED, life.placements(city, "DL-OLD").getFirst().ended());
        assertRefused(DeviceReason.REPLACED, () -> life.bringBack(city, "DL-OLD"));
        stage.deliver(
                directory.find("DL-NEW").orElseThrow().id(),
                2,
                stage.now(),
                Metric.RESIDUAL_CURRENT,
                901);
        assertEquals(2, readings("DL-NEW", 2, city));
    }

    @Test
    void whatIsToldOfADeviceIsCorrectedAndOverloadJudgedByIt() {
        long id = stage.device("DL-MEND", "DL-A", 2);
        DeviceRow row = devices.find(city, "DL-MEND").orElseThrow();
        List<NewCircuit> circuits =
                List.of(new NewCircuit(1, "main", 40.5), new NewCircuit(2, "Circuit 2", null));

        life.correct(city, new DeviceRow.Edit("DL-MEND", " by the door ", circuits, row.version()));

        DeviceRow mended = devices.find(city, "DL-MEND").orElseThrow();
        assertEquals("by the door", mended.position());
        assertEquals("by the door", life.placements(city, "DL-MEND").getFirst().position());
        assertEquals("main 40.5", named(mended.circuits().get(0)));
        Waiting.until(
                Duration.ofSeconds(30),
                () -> directory.find(id).orElseThrow().ratedCurrents().get(1).equals(40.5));
        assertRefused(
                DeviceReason.CHANGED,
                () ->
                        life.correct(
                                city,
                                new DeviceRow.Edit("DL-MEND", "late", circuits, row.version())));
        assertRefused(
                DeviceReason.CIRCUITS,
                () ->
                        life.correct(
                                city,
                                new DeviceRow.Edit(
                                        "DL-MEND",
                                        null,
                                        circuits.subList(0, 1),
                                        mended.version())));
        life.correct(
                city, new DeviceRow.Edit("DL-MEND", "by the door", circuits, mended.version()));
        assertEquals(mended.version(), devices.find(city, "DL-MEND").orElseThrow().version());
        assertEquals(
                List.of(
                        "position: null -> \"by the door\"; circuit 1 name: \"Circuit 1\" ->"
                                + " \"main\"; circuit 1 rating: \"63\" -> \"40.5\"; circuit 2"
                                + " rating: \"63\" -> null"),
                sql.list(
                        "select detail from audit where action = 'device.correct' and object ="
                                + " 'device DL-MEND'",
                        List.of(),
                        one -> one.text("detail")));
    }

    private static String named(DeviceRow.CircuitRow circuit) {
        return circuit.name() + " " + circuit.ratedCurrent();
    }

    @Test
    void aNumberThatDiffersInCaseOnlyIsNotGiven() {
        stage.device("DL-CASE", "DL-A", 1);
        assertRefused(
                DeviceReason.NUMBER_ALIKE,
                () -> life.replace(city, "DL-CASE", new DeviceNo("dl-case"), WHY));
    }

    @Test
    void nobodyTouchesWhatLiesOutsideOrWithoutTheRight() {
        stage.device("DL-REACH", "DL-A", 1);
        List<Scope> others =
                List.of(
                        Scope.nobody(),
                        stage.person("dl-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null),
                        stage.person("dl-leader", Role.LEADER, CITY, Set.of(), null),
                        stage.person("dl-manager-a", Role.SAFETY_MANAGER, null, Set.of(), "DL-A"));
        for (Scope other : others) {
            assertNotAllowed(() -> life.retire(other, "DL-REACH", WHY), other.login());
            assertNotAllowed(
                    () -> life.correct(other, new DeviceRow.Edit("DL-REACH", null, List.of(), 0)),
                    other.login());
            assertNotAllowed(
                    () -> life.move(other, new DeviceMove("DL-REACH", "DL-B", null, WHY)),
                    other.login());
            assertNotAllowed(
                    () -> life.replace(other, "DL-REACH", new DeviceNo("DL-NEVER"), WHY),
                    other.login());
            assertTrue(!life.mayKeep(other, "DL-REACH"), other.login());
        }
        Scope elsewhere = stage.person("dl-yun", Role.CITY_OFFICE, "140800", Set.of(), null);
        Scope provider =
                new Scope(
                        "dl-provider",
                        List.of(new Grant(Role.SERVICE_PROVIDER, null, Set.of(), null, -1L)));
        for (Scope other : List.of(elsewhere, provider)) {
            assertRefused(DeviceReason.UNKNOWN, () -> life.retire(other, "DL-REACH", WHY));
        }
        stage.premises("DL-FAR", "140802", "MALL");
        assertRefused(
                DeviceReason.NO_PREMISES,
                () -> life.move(city, new DeviceMove("DL-REACH", "DL-FAR", null, WHY)));
        assertRefused(DeviceReason.REASON_MISSING, () -> life.retire(city, "DL-REACH", " "));
        assertRefused(
                DeviceReason.NUMBER_TAKEN,
                () -> life.replace(city, "DL-REACH", new DeviceNo("DL-REACH"), WHY));
        assertTrue(!devices.find(city, "DL-REACH").orElseThrow().isRetired());
    }

    private static RuleRow limit(long circuitId) {
        return new RuleRow(
                0,
                "CIRCUIT",
                null,
                null,
                circuitId,
                AlarmKind.RESIDUAL_CURRENT,
                Metric.RESIDUAL_CURRENT.code(),
                400.0,
                777.0,
                10,
                0,
                true,
                0);
    }

    private long credentials(String no) {
        return sql.count(
                "select count(*) as n from broker_credential where device_no = ?", List.of(no));
    }

    private AlarmRow onlyAlarm(String no) {
        List<AlarmRow> all = stage.alarms(city, no);
        assertEquals(1, all.size(), all::toString);
        return all.getFirst();
    }

    /** How many readings the curve of the residual current is drawn from. */
    private int readings(String no, int circuit, Scope scope) {
        Instant now = stage.now();
        List<Series> curves =
                measurements.series(
                        scope,
                        no,
                        circuit,
                        Set.of(Metric.RESIDUAL_CURRENT),
                        new Period(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1))),
                        Duration.ofDays(1));
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToInt(Series.Point::count)
                .sum();
    }

    private FrameOutcome send(String no, String body) throws Exception {
        return sink.accept(
                        new Frame(
                                Frame.Kind.READINGS,
                                no,
                                "test",
                                body.getBytes(StandardCharsets.UTF_8),
                                stage.now()))
                .toCompletableFuture()
                .get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static List<String> numbers(List<DeviceRow> rows) {
        return rows.stream().map(DeviceRow::no).toList();
    }
}
