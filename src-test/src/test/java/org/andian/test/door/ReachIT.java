package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.alarm.Acknowledged;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.alarm.watch.Unjudged;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceReason;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.intake.IntakeJournal;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.intake.UnfitValue;
import org.andian.portal.measurement.DoubtfulReadings;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Period;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Each role inside and outside its reach, at every door that shows or changes what belongs to a
 * premises.
 */
@ArquillianTest
class ReachIT {

    private static final Map<String, String> DEVICE_OF =
            Map.of("R-SCHOOL", "REACH-A", "R-MALL", "REACH-B", "R-BANK", "REACH-C");
    private static final String EXPECTED =
            """
            system: R-BANK R-MALL R-SCHOOL
            security:
            audit:
            city: R-MALL R-SCHOOL
            other city: R-BANK
            district: R-SCHOOL
            regulator: R-MALL
            watcher: R-MALL R-SCHOOL
            grid: R-MALL
            manager: R-SCHOOL
            fire: R-BANK
            leader: R-MALL R-SCHOOL
            nobody:\
            """;
    private static final String EVERYTHING = "R-BANK R-MALL R-SCHOOL";

    @Inject private Stage stage;

    @Inject private PremisesRegister premises;

    @Inject private Devices devices;

    @Inject private Measurements measurements;

    @Inject private Alarms alarms;

    @Inject private IntakeLog intake;

    @Inject private IntakeJournal journal;

    @Inject private DoubtfulReadings doubtful;

    @Inject private Unjudged unjudged;

    @Inject private HazardDesk hazardDesk;

    @Inject private Hazards hazards;

    private final Map<String, Scope> people = new LinkedHashMap<>();

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void threePremisesInTwoCitiesEachInAlarm() {
        stage.premises("R-SCHOOL", "140802", "SCHOOL");
        stage.premises("R-MALL", "140881", "MALL");
        stage.premises("R-BANK", "430211", "BANK");
        DEVICE_OF.forEach(
                (code, no) -> {
                    long id = stage.device(no, code, 1);
                    if (stage.alarms(Stage.PORTAL, no).isEmpty()) {
                        stage.deliver(id, 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
                    }
                });
        people.put(
                "system",
                stage.person("r-system", Role.SYSTEM_ADMINISTRATOR, null, Set.of(), null));
        people.put(
                "security",
                stage.person("r-security", Role.SECURITY_ADMINISTRATOR, null, Set.of(), null));
        people.put(
                "audit", stage.person("r-audit", Role.AUDIT_ADMINISTRATOR, null, Set.of(), null));
        people.put("city", stage.person("r-city", Role.CITY_OFFICE, "140800", Set.of(), null));
        people.put(
                "other city", stage.person("r-city2", Role.CITY_OFFICE, "430200", Set.of(), null));
        people.put(
                "district",
                stage.person("r-district", Role.DISTRICT_OFFICE, "140802", Set.of(), null));
        people.put(
                "regulator",
                stage.person(
                        "r-regulator", Role.INDUSTRY_REGULATOR, "140800", Set.of("MALL"), null));
        people.put(
                "watcher", stage.person("r-watcher", Role.DUTY_WATCHER, "140800", Set.of(), null));
        people.put("grid", stage.person("r-grid", Role.GRID_OFFICER, "140881", Set.of(), null));
        people.put(
                "manager",
                stage.person("r-manager", Role.SAFETY_MANAGER, null, Set.of(), "R-SCHOOL"));
        people.put("fire", stage.person("r-fire", Role.FIRE_BRIGADE, "430200", Set.of(), null));
        people.put("leader", stage.person("r-leader", Role.LEADER, "140800", Set.of(), null));
        people.put("nobody", Scope.nobody());
    }

    @Test
    void hazardsOfPremises() {
        Map<String, Long> found = new LinkedHashMap<>();
        DEVICE_OF
                .keySet()
                .forEach(
                        code ->
                                found.put(
                                        code,
                                        hazardDesk.register(
                                                people.get(
                                                        code.equals("R-BANK")
                                                                ? "other city"
                                                                : "city"),
                                                hazard(code))));
        assertEquals(
                EXPECTED,
                seen(
                        scope ->
                                having(
                                        code ->
                                                hazards.count(
                                                                scope,
                                                                HazardQuery.ofPremises(
                                                                        code, Standing.OPEN))
                                                        > 0)));
        assertEquals(
                EXPECTED,
                seen(scope -> having(code -> hazards.find(scope, found.get(code)).isPresent())));
        assertEquals(
                EXPECTED,
                seen(scope -> having(code -> !hazards.history(scope, found.get(code)).isEmpty())));
    }

    private NewHazard hazard(String code) {
        return NewHazard.byPeople(
                code,
                new HazardDetails(
                        "OTHER",
                        "reach",
                        null,
                        null,
                        null,
                        null,
                        null,
                        HazardSource.OTHER,
                        stage.today(),
                        "tests"),
                GradeWish.NONE);
    }

    @Test
    void premisesList() {
        assertEquals(
                EXPECTED,
                seen(
                        scope ->
                                premises.page(scope, "Premises R-", null, null, 0, 100).stream()
                                        .map(PremisesRow::code)
                                        .filter(DEVICE_OF::containsKey)
                                        .collect(Collectors.toSet())));
    }

    @Test
    void premisesByCode() {
        assertEquals(
                EXPECTED, seen(scope -> having(code -> premises.find(scope, code).isPresent())));
    }

    @Test
    void devicesByNumber() {
        assertEquals(
                EXPECTED,
                seen(
                        scope ->
                                having(
                                        code ->
                                                devices.find(scope, DEVICE_OF.get(code))
                                                        .isPresent())));
    }

    @Test
    void deviceList() {
        assertEquals(
                EXPECTED,
                seen(
                        scope ->
                                having(
                                        code ->
                                                devices.page(
                                                                        scope,
                                                                        DeviceQuery.inUse(
                                                                                DEVICE_OF.get(code),
                                                                                null),
                                                                        0,
                                                                        10)
                                                                .size()
                                                        == 1)));
    }

    @Test
    void readings() {
        Period today = Period.lasting(Duration.ofHours(1), stage.now().plusSeconds(1));
        assertEquals(
                EXPECTED,
                seen(
                        scope ->
                                having(
                                        code ->
                                                !measurements
                                                        .samples(
                                                                scope,
                                                                DEVICE_OF.get(code),
                                                                null,
                                                                today,
                                                                10)
                                                        .isEmpty())));
        assertEquals(
                EXPECTED,
                seen(
                        scope ->
                                having(
                                        code ->
                                                !measurements
                                                        .latest(scope, DEVICE_OF.get(code))
                                                        .isEmpty())));
    }

    @Test
    void alarmList() {
        assertEquals(
                EXPECTED,
                seen(scope -> having(code -> !stage.alarms(scope, DEVICE_OF.get(code)).isEmpty())));
    }

    @Test
    void alarmsById() {
        assertEquals(
                EXPECTED,
                seen(scope -> having(code -> alarms.find(scope, alarmOf(code)).isPresent())));
        assertEquals(
                EXPECTED,
                seen(scope -> having(code -> !alarms.history(scope, alarmOf(code)).isEmpty())));
        assertEquals(
                EXPECTED,
                seen(scope -> having(code -> !alarms.occurrences(scope, alarmOf(code)).isEmpty())));
    }

    @Test
    void acknowledgingOutsideTheReachTouchesNothing() {
        Acknowledged answer =
                alarms.acknowledge(
                        people.get("other city"),
                        List.of(alarmOf("R-SCHOOL"), alarmOf("R-MALL")),
                        "not mine");
        assertEquals(new Acknowledged(0, 0, 2), answer);
        assertEquals(
                Optional.empty(),
                Optional.ofNullable(
                        alarms.find(Stage.PORTAL, alarmOf("R-SCHOOL"))
                                .orElseThrow()
                                .acknowledgedAt()));
    }

    @Test
    void rolesWithoutTheRightMayNotAcknowledge() {
        for (String who :
                List.of("system", "security", "audit", "regulator", "fire", "leader", "nobody")) {
            assertEquals(0, doneBy(who), who);
        }
    }

    /** Offices of cities may where they reach, which is tried where a device may be left. */
    @Test
    void nobodyElseRegistersDevicesNorAnOfficeInAnotherCity() {
        NewDevice device =
                new NewDevice(
                        new DeviceNo("R-NEVER"), "DETECTOR-4", "R-SCHOOL", null, List.of(), true);
        people.forEach(
                (who, scope) -> {
                    if (!Set.of("system", "city", "other city").contains(who)) {
                        assertNotAllowed(() -> devices.register(scope, device), who);
                    }
                });
        assertRefused(
                DeviceReason.NO_PREMISES, () -> devices.register(people.get("other city"), device));
        assertEquals(Optional.empty(), devices.find(Stage.PORTAL, "R-NEVER"));
    }

    @Test
    void onlyTheSystemAdministratorReadsTheIntakeLog() {
        people.forEach(
                (who, scope) -> {
                    if (!who.equals("system")) {
                        assertNotAllowed(() -> intake.rejected(scope, 0, 10), who);
                        assertNotAllowed(() -> intake.unfit(scope, 0, 10), who);
                        assertNotAllowed(() -> unjudged.list(scope, 0, 10), who);
                        assertNotAllowed(() -> intake.brokerEvents(scope, 0, 10), who);
                        assertNotAllowed(() -> doubtful.misdated(scope, 0, 10), who);
                        assertNotAllowed(() -> doubtful.conflicts(scope, 0, 10), who);
                        assertNotAllowed(() -> doubtful.uncounted(scope, 0, 10), who);
                    }
                });
    }

    @Test
    void whatWasOddAboutADevice() {
        Instant now = stage.now();
        DEVICE_OF.forEach(
                (code, no) -> {
                    long id = stage.device(no, code, 1);
                    journal.note(
                            List.of(new UnfitValue(now, no, 1, "temperature1", "wrongType", "--")));
                    stage.deliver(id, 1, now, Metric.POWER, 1);
                    stage.deliver(id, 1, now, Metric.POWER, 2);
                });
        assertEquals(EXPECTED, seenOdd((scope, no) -> intake.unfitOf(scope, no)));
        assertEquals(EXPECTED, seenOdd((scope, no) -> doubtful.conflictsOf(scope, no)));
    }

    private String seenOdd(BiFunction<Scope, String, List<?>> door) {
        return seen(
                scope ->
                        DEVICE_OF.entrySet().stream()
                                .filter(device -> !door.apply(scope, device.getValue()).isEmpty())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet()));
    }

    /** Refused by an error or by doing nothing: both leave the alarm as it was. */
    private int doneBy(String who) {
        try {
            return alarms.acknowledge(
                            people.get(who),
                            List.of(alarmOf("R-MALL"), alarmOf("R-BANK"), alarmOf("R-SCHOOL")),
                            "no")
                    .done();
        } catch (Refusal refused) {
            return 0;
        }
    }

    private long alarmOf(String code) {
        return stage.alarms(Stage.PORTAL, DEVICE_OF.get(code)).getFirst().id();
    }

    private String seen(Function<Scope, Set<String>> door) {
        return people.entrySet().stream()
                .map(
                        person ->
                                (person.getKey()
                                                + ": "
                                                + door.apply(person.getValue()).stream()
                                                        .sorted()
                                                        .collect(Collectors.joining(" ")))
                                        .strip())
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> having(Predicate<String> door) {
        return Set.of(EVERYTHING.split(" ")).stream().filter(door).collect(Collectors.toSet());
    }
}
