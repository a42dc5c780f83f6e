package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.device.DeviceLife;
import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.portal.device.certificate.CertificateNumber;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.device.certificate.NewCertificate;
import org.andian.portal.difference.DifferenceDesk;
import org.andian.portal.difference.DifferenceLine;
import org.andian.portal.difference.DifferenceQuery;
import org.andian.portal.difference.DifferenceRow;
import org.andian.portal.difference.DifferenceSpread;
import org.andian.portal.difference.Differences;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceReason;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.difference.rule.DifferenceSubject;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolStops;
import org.andian.portal.inspection.patrol.PointText;
import org.andian.portal.inspection.patrol.StopVerdict;
import org.andian.portal.inspection.patrol.StopWish;
import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.inspection.visit.AnswerWish;
import org.andian.portal.inspection.visit.VisitEnd;
import org.andian.portal.inspection.visit.Visits;
import org.andian.portal.measurement.Metric;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each difference is found where the facts show it, and not where all is well; it ends with them.
 * What somebody has said of one holds as long as they stay as they were.
 */
@ArquillianTest
class DifferenceIT {

    private static final String COUNTY = "540325";
    private static final String SHOP = "DI-A";
    private static final String PLACE = "DI-P";
    private static final double LON = 97.57;
    private static final double LAT = 30.66;
    private static final int ROWS = 1000;

    @Inject private Stage stage;

    @Inject private PremisesRegister premises;

    @Inject private Devices devices;

    @Inject private DeviceLife life;

    @Inject private Certificates certificates;

    @Inject private HazardDesk hazards;

    @Inject private PatrolPoints points;

    @Inject private PatrolStops stops;

    @Inject private InspectionDesk inspections;

    @Inject private Visits visits;

    @Inject private SteadyLook work;

    @Inject private Differences differences;

    @Inject private DifferenceDesk desk;

    @Inject private ByHand byHand;

    private Scope office;
    private Scope grid;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises(SHOP, COUNTY, "MALL");
        if (premises.find(Stage.PORTAL, PLACE).isEmpty()) {
            premises.register(
                    Stage.PORTAL,
                    new NewPremises(
                            PLACE,
                            "Premises " + PLACE,
                            null,
                            COUNTY,
                            "MALL",
                            null,
                            "1 Test Road",
                            LON,
                            LAT,
                            null,
                            null,
                            true));
        }
        office = stage.person("di-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        grid = stage.person("di-grid", Role.GRID_OFFICER, COUNTY, Set.of(), null);
    }

    @Test
    void whatIsInstalledAndSaysNothing() {
        long silent = stage.device("DI-S1", SHOP, 1);
        stage.device("DI-S2", SHOP, 1);
        registered(silent, Duration.ofDays(8));
        work.look(DifferenceKind.SILENT);
        assertEquals("NEVER_HEARD OPEN", of("DI-S1", DifferenceKind.SILENT));
        assertEquals("", of("DI-S2", DifferenceKind.SILENT));
        heard(silent, Duration.ofMinutes(1));
        work.look(DifferenceKind.SILENT);
        assertEquals("NEVER_HEARD GONE", of("DI-S1", DifferenceKind.SILENT));
        heard(silent, Duration.ofDays(9));
        work.look(DifferenceKind.SILENT);
        assertEquals("NEVER_HEARD GONE, WENT_SILENT OPEN", of("DI-S1", DifferenceKind.SILENT));
    }

    @Test
    void whatReportsAndTheLedgerHasNowhere() {
        long retired = stage.device("DI-U1", SHOP, 1);
        heard(stage.device("DI-U2", SHOP, 1), Duration.ofMinutes(1));
        life.retire(Stage.PORTAL, "DI-U1", "tests");
        byHand.update(
                "update device set retired_at = ? where id = ?",
                stage.now().minus(Duration.ofHours(2)),
                retired);
        work.look(DifferenceKind.UNLISTED);
        assertEquals("", of("DI-U1", DifferenceKind.UNLISTED));
        heard(retired, Duration.ofMinutes(1));
        work.look(DifferenceKind.UNLISTED);
        assertEquals("RETIRED OPEN", of("DI-U1", DifferenceKind.UNLISTED));
        assertEquals("", of("DI-U2", DifferenceKind.UNLISTED));
        life.bringBack(Stage.PORTAL, "DI-U1");
        work.look(DifferenceKind.UNLISTED);
        assertEquals("RETIRED GONE", of("DI-U1", DifferenceKind.UNLISTED));
    }

    /** What hangs nowhere is seen by those alone whose reach is unlimited, as the device itself. */
    @Test
    void whatHangsNowhereIsInNobodysDistrict() {
        if (devices.find(Stage.PORTAL, "DI-U3").isEmpty()) {
            devices.register(
                    Stage.PORTAL,
                    new NewDevice(
                            new DeviceNo("DI-U3"),
                            "DETECTOR-4",
                            null,
                            null,
                            List.of(new NewDevice.NewCircuit(1, "Circuit 1", 63.0)),
                            true));
        }
        heard(devices.find(Stage.PORTAL, "DI-U3").orElseThrow().id(), Duration.ofMinutes(1));
        work.look(DifferenceKind.UNLISTED);
        assertEquals("NO_PREMISES OPEN", of(Stage.PORTAL, "DI-U3", DifferenceKind.UNLISTED));
        assertEquals("", of("DI-U3", DifferenceKind.UNLISTED));
    }

    @Test
    void whatIsMendedAndStillBeyondItsLimit() {
        long device = stage.device("DI-M1", SHOP, 2);
        Instant now = stage.now();
        stage.deliver(device, 1, now.minus(Duration.ofHours(6)), Metric.RESIDUAL_CURRENT, 650);
        long alarm = stage.alarms(Stage.PORTAL, "DI-M1").getFirst().id();
        byHand.update(
                "update alarm set raised_at = ? where id = ?",
                now.minus(Duration.ofHours(6)),
                alarm);
        long hazard = hazard(device, alarm);
        work.look(DifferenceKind.MENDED);
        assertEquals("", of(DifferenceSubject.HAZARD, hazard));
        mended(hazard, "PROVED", Duration.ofMinutes(5));
        work.look(DifferenceKind.MENDED);
        assertEquals("", of(DifferenceSubject.HAZARD, hazard), "it may still settle");
        mended(hazard, "PROVED", Duration.ofHours(2));
        work.look(DifferenceKind.MENDED);
        assertEquals("HAZARD_PROVED OPEN", of(DifferenceSubject.HAZARD, hazard));
        mended(hazard, "CLOSED", Duration.ofHours(2));
        work.look(DifferenceKind.MENDED);
        assertEquals("HAZARD_CLOSED OPEN", of(DifferenceSubject.HAZARD, hazard));
        byHand.update("update alarm set open_slot = null, cleared_at = ? where id = ?", now, alarm);
        work.look(DifferenceKind.MENDED);
        assertEquals("HAZARD_CLOSED GONE", of(DifferenceSubject.HAZARD, hazard));
    }

    @Test
    void whatIsNotCertified() {
        stage.device("DI-C1", SHOP, 1);
        LocalDate today = stage.today();
        work.look(DifferenceKind.CERTIFICATE);
        assertEquals("NO_CERTIFICATE OPEN", of("DI-C1", DifferenceKind.CERTIFICATE));
        certify(null, "2099000000000081", today);
        work.look(DifferenceKind.CERTIFICATE);
        assertEquals("NO_CERTIFICATE GONE", of("DI-C1", DifferenceKind.CERTIFICATE));
        long seen = certificates.find(Stage.PORTAL, "DI-C1").orElseThrow().id();
        certify(seen, "2099000000000082", today.minusDays(1));
        work.look(DifferenceKind.CERTIFICATE);
        assertEquals("NO_CERTIFICATE GONE, EXPIRED OPEN", of("DI-C1", DifferenceKind.CERTIFICATE));
    }

    @Test
    void whereNobodyWas() {
        String code = points.find(office, point()).orElseThrow().code();
        long far = stop(code, LON, LAT + 0.02);
        long near = stop(code, LON, LAT + 0.001);
        byHand.update(
                "update patrol_stop set stopped_at = ? where id = ?",
                stage.now().minus(Duration.ofHours(3)),
                near);
        long bare = stop(code, null, null);
        work.look(DifferenceKind.ABSENT);
        assertEquals("FAR OPEN", of(DifferenceSubject.STOP, far));
        assertEquals("", of(DifferenceSubject.STOP, near));
        assertEquals("UNPROVEN OPEN", of(DifferenceSubject.STOP, bare));
        stop(code, LON, LAT);
        work.look(DifferenceKind.ABSENT);
        assertEquals("FAR GONE", of(DifferenceSubject.STOP, far), "somebody was there since");
        assertEquals("UNPROVEN GONE", of(DifferenceSubject.STOP, bare));
    }

    /** Who is inspected is not told which official is in doubt; nor is who goes there with him. */
    @Test
    void whichOfficialIsInDoubtIsForOffices() {
        Scope manager = stage.person("di-manager", Role.SAFETY_MANAGER, null, Set.of(), PLACE);
        String code = points.find(office, point()).orElseThrow().code();
        long far = stop(code, LON, LAT + 0.03);
        work.look(DifferenceKind.ABSENT);
        long id = about(DifferenceSubject.STOP, far).getFirst().id();
        assertTrue(differences.tally(office).get(DifferenceKind.ABSENT) > 0);
        assertTrue(differences.kinds(office).contains(DifferenceKind.ABSENT));
        for (Scope one : List.of(manager, grid)) {
            assertEquals(List.of(), all(one, DifferenceKind.ABSENT));
            assertTrue(differences.find(one, id).isEmpty());
            assertEquals(List.of(), differences.rows(one, List.of(id)));
            assertEquals(List.of(), differences.history(one, id));
            assertEquals(0, differences.tally(one).get(DifferenceKind.ABSENT));
            assertFalse(differences.kinds(one).contains(DifferenceKind.ABSENT));
        }
    }

    @Test
    void aVisitSaysWhereItWas() {
        long there = visit(new VisitEnd(null, null, null, LON, LAT, 20.0));
        long nowhere = visit(new VisitEnd(null, null, null));
        long witnessed = visit(new VisitEnd("Zhang", null, null));
        work.look(DifferenceKind.ABSENT);
        assertEquals("", of(DifferenceSubject.TASK, there));
        assertEquals("UNPROVEN OPEN", of(DifferenceSubject.TASK, nowhere));
        assertEquals("", of(DifferenceSubject.TASK, witnessed));
    }

    @Test
    void whatIsSaidHoldsUntilTheFactsChange() {
        long device = stage.device("DI-D1", SHOP, 1);
        registered(device, Duration.ofDays(8));
        work.look(DifferenceKind.SILENT);
        DifferenceRow row = row("DI-D1", DifferenceKind.SILENT);
        assertRefused(
                DifferenceReason.REASON_MISSING,
                () -> desk.dismiss(office, row.id(), row.version(), " "));
        assertRefused(
                DifferenceReason.CHANGED,
                () -> desk.dismiss(office, row.id(), row.version() + 1, "closed in winter"));
        desk.dismiss(office, row.id(), row.version(), "closed in winter");
        assertRefused(
                DifferenceReason.NOT_NOW, () -> desk.dismiss(office, row.id(), null, "again"));
        work.look(DifferenceKind.SILENT);
        assertEquals("NEVER_HEARD DISMISSED", of("DI-D1", DifferenceKind.SILENT));
        heard(device, Duration.ofDays(7).plusHours(1));
        work.look(DifferenceKind.SILENT);
        DifferenceRow again = row("DI-D1", DifferenceKind.SILENT);
        assertEquals(row.id(), again.id());
        assertEquals("WENT_SILENT OPEN", of("DI-D1", DifferenceKind.SILENT));
        assertNull(again.reason());
        desk.dismiss(office, again.id(), null, "closed in winter");
        desk.restore(office, again.id(), null, "open again");
        assertEquals("WENT_SILENT OPEN", of("DI-D1", DifferenceKind.SILENT));
        assertEquals(
                "FIND, DISMISS, RENEW, DISMISS, RESTORE",
                differences.history(office, row.id()).stream()
                        .map(DifferenceLine::act)
                        .collect(Collectors.joining(", ")));
    }

    /** Who says he was there does not settle it himself. */
    @Test
    void whoSaysHeWasThereSaysNoMore() {
        Scope inspector =
                stage.person("di-inspector", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        String code = points.find(office, point()).orElseThrow().code();
        long stop =
                stops.stop(
                        inspector,
                        new StopWish(
                                code, false, null, StopVerdict.FINE, null, LON, LAT + 0.05, null));
        work.look(DifferenceKind.ABSENT);
        DifferenceRow row = about(DifferenceSubject.STOP, stop).getFirst();
        assertEquals("di-inspector", row.person());
        assertRefused(
                DifferenceReason.SAME_PERSON,
                () -> desk.dismiss(inspector, row.id(), null, "the phone was wrong"));
        desk.dismiss(office, row.id(), null, "the phone was wrong");
    }

    @Test
    void sumsByDistrictAndBodySayWhatTheListHolds() {
        registered(stage.device("DI-Z1", SHOP, 1), Duration.ofDays(30));
        work.look(DifferenceKind.SILENT);
        DifferenceQuery query =
                new DifferenceQuery(
                        null,
                        null,
                        DifferenceState.OPEN,
                        DifferenceKind.SILENT,
                        null,
                        null,
                        null,
                        null,
                        DifferenceQuery.Sort.DISTRICT,
                        false);
        int all = differences.count(office, query);
        assertTrue(all > 0);
        assertEquals(all, sum(differences.byDistrict(office, query)));
        assertEquals(all, sum(differences.byBody(office, query)));
        assertEquals(all, differences.page(office, query, 0, ROWS).size());
        assertEquals(all, differences.ids(office, query, ROWS).size());
        assertTrue(differences.tally(office).get(DifferenceKind.SILENT) >= all);
    }

    private static int sum(List<DifferenceSpread> spreads) {
        return spreads.stream().mapToInt(one -> one.of(DifferenceKind.SILENT)).sum();
    }

    private void registered(long device, Duration ago) {
        byHand.update(
                "update device set registered_at = ? where id = ?", stage.now().minus(ago), device);
    }

    private void heard(long device, Duration ago) {
        Instant at = stage.now().minus(ago);
        byHand.update(
                "insert into device_seen (device_id, last_received, last_ts) values (?, ?, ?) on"
                        + " duplicate key update last_received = values(last_received), last_ts ="
                        + " values(last_ts)",
                device,
                at,
                at);
    }

    private void certify(Long seen, String number, LocalDate until) {
        certificates.put(
                Stage.PORTAL,
                "DI-C1",
                seen,
                new NewCertificate(
                        new CertificateNumber(number),
                        List.of(CertifiedFunction.FIRE_MONITORING),
                        null,
                        null,
                        until.minusDays(400),
                        until,
                        null));
    }

    private long hazard(long device, long alarm) {
        return hazards.register(
                office,
                new NewHazard(
                        SHOP,
                        new HazardDetails(
                                "LEAKAGE",
                                "leaks",
                                null,
                                null,
                                null,
                                null,
                                null,
                                HazardSource.OTHER,
                                stage.today(),
                                "tests"),
                        GradeWish.NONE,
                        new NewHazard.Trace(device, 1, AlarmKind.RESIDUAL_CURRENT, List.of(alarm)),
                        false));
    }

    private void mended(long hazard, String state, Duration ago) {
        Instant at = stage.now().minus(ago);
        byHand.update(
                "update hazard set state = ?, proved_at = ?, closed_at = ? where id = ?",
                state,
                at,
                state.equals("CLOSED") ? at : null,
                hazard);
    }

    private long point() {
        return points.add(office, PLACE, new PointText("box", "cellar", false), true);
    }

    private long stop(String code, Double lon, Double lat) {
        return stops.stop(
                grid, new StopWish(code, false, null, StopVerdict.FINE, null, lon, lat, null));
    }

    private long visit(VisitEnd end) {
        long id =
                inspections.make(
                        office,
                        new NewTask(
                                SHOP,
                                TaskKind.INSPECTION,
                                null,
                                stage.today(),
                                stage.today().plusDays(7),
                                Set.of(),
                                null,
                                true));
        visits.answer(
                grid,
                id,
                visits.items(grid, id).stream()
                        .map(item -> new AnswerWish(item.id(), AnswerVerdict.PASS, null, 0, null))
                        .toList());
        visits.finish(grid, id, end);
        return id;
    }

    private String of(String device, DifferenceKind kind) {
        return of(office, device, kind);
    }

    /** All of a device and kind, the oldest first. */
    private String of(Scope scope, String device, DifferenceKind kind) {
        return told(
                all(scope, kind).stream().filter(row -> device.equals(row.deviceNo())).toList());
    }

    private String of(DifferenceSubject subject, long id) {
        return told(about(subject, id));
    }

    private List<DifferenceRow> about(DifferenceSubject subject, long id) {
        return all(office, null).stream()
                .filter(row -> row.subject() == subject && row.subjectId() == id)
                .toList();
    }

    private static String told(List<DifferenceRow> rows) {
        return rows.stream()
                .map(row -> row.cause() + " " + row.state())
                .collect(Collectors.joining(", "));
    }

    private DifferenceRow row(String device, DifferenceKind kind) {
        return all(office, kind).stream()
                .filter(row -> device.equals(row.deviceNo()))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private List<DifferenceRow> all(Scope scope, DifferenceKind kind) {
        return differences.page(
                scope,
                new DifferenceQuery(
                        null,
                        null,
                        null,
                        kind,
                        null,
                        null,
                        null,
                        null,
                        DifferenceQuery.Sort.FOUND,
                        false),
                0,
                ROWS);
    }
}
