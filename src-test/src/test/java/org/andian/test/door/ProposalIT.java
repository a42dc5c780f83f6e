package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardAlarms;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.curve.HazardCurves;
import org.andian.portal.hazard.proposal.Proposal;
import org.andian.portal.hazard.proposal.ProposalDesk;
import org.andian.portal.hazard.proposal.ProposalKey;
import org.andian.portal.hazard.proposal.ProposalWork;
import org.andian.portal.hazard.proposal.Proposals;
import org.andian.portal.hazard.proposal.Verdict;
import org.andian.portal.measurement.Metric;
import org.andian.portal.premises.Duplicates;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
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

/** Alarms that last or repeat propose a hazard; a person makes it one or says why not, once. */
@ArquillianTest
class ProposalIT {

    private static final String EAST = "130702";

    @Inject private Stage stage;

    @Inject private ProposalWork work;

    @Inject private Proposals proposals;

    @Inject private ProposalDesk desk;

    @Inject private Hazards hazards;

    @Inject private HazardCurves curves;

    @Inject private HazardAlarms ofCircuits;

    @Inject private PremisesRegister premises;

    @Inject private Duplicates duplicates;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private Scope city;
    private Scope watcher;
    private Scope manager;
    private Scope elsewhere;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("PR-A", EAST, "MALL");
        city = stage.person("pr-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        watcher = stage.person("pr-duty", Role.DUTY_WATCHER, EAST, Set.of(), null);
        manager = stage.person("pr-manager", Role.SAFETY_MANAGER, null, Set.of(), "PR-A");
        elsewhere = stage.person("pr-else", Role.CITY_OFFICE, "430200", Set.of(), null);
    }

    @Test
    void whatLastsIsProposedOnceAndBecomesAHazard() {
        long device = device("PR-LAST");
        Instant at = stage.now().minus(Duration.ofHours(5));
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 650);
        long alarm = alarm(device("PR-LAST"), "PR-LAST").id();
        look(device);
        look(device);
        Proposal proposal = proposals.ofAlarm(city, alarm).orElseThrow();
        assertEquals("LASTING 1 waiting", told(proposal));
        assertTrue(proposals.ofAlarm(elsewhere, alarm).isEmpty());
        assertTrue(proposals.find(elsewhere, proposal.id()).isEmpty());
        assertRefused(
                HazardReason.NO_ALARM,
                () -> desk.make(elsewhere, alarm, details(), GradeWish.NONE));
        long hazard = desk.make(manager, alarm, details(), GradeWish.NONE);
        assertEquals(hazard, hazards.ofAlarm(city, alarm).orElseThrow().id());
        assertEquals("LASTING 1 hazard", told(proposals.ofAlarm(city, alarm).orElseThrow()));
        assertEquals("PR-LAST", hazards.find(city, hazard).orElseThrow().deviceNo());
        assertEquals(
                "BEFORE 650.0",
                curves.list(manager, hazard).stream()
                        .map(curve -> curve.time() + " " + curve.greatest())
                        .collect(Collectors.joining(" ")));
        assertEquals(List.of(), curves.list(elsewhere, hazard));
        assertRefused(
                HazardReason.ALREADY_HAZARD,
                () -> desk.make(city, alarm, details(), GradeWish.NONE));
        assertRefused(
                HazardReason.ALREADY_HAZARD, () -> desk.dismiss(city, alarm, Verdict.TEST, null));
    }

    @Test
    void furtherAlarmsGoToTheHazardThatIsOpen() {
        long device = device("PR-MORE");
        Instant at = stage.now().minus(Duration.ofHours(6));
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 650);
        long first = alarm(device, "PR-MORE").id();
        long hazard = desk.make(city, first, details(), GradeWish.NONE);
        stage.deliver(device, 1, at.plusSeconds(60), Metric.RESIDUAL_CURRENT, 20);
        stage.deliver(device, 1, at.plus(Duration.ofHours(3)), Metric.RESIDUAL_CURRENT, 650);
        look(device);
        assertEquals(2, hazards.alarms(city, hazard).size());
        assertEquals("AGAIN", hazards.history(city, hazard).getLast().act());
        assertEquals(1, stage.alarms(city, "PR-MORE").stream().filter(AlarmRow::isOpen).count());
    }

    @Test
    void anOpenHazardIsMadeNoSecondTime() {
        long device = device("PR-SAME");
        Instant at = stage.now().minus(Duration.ofHours(6));
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 650);
        long hazard = desk.make(city, alarm(device, "PR-SAME").id(), details(), GradeWish.NONE);
        stage.deliver(device, 1, at.plusSeconds(60), Metric.RESIDUAL_CURRENT, 20);
        stage.deliver(device, 1, at.plus(Duration.ofHours(3)), Metric.RESIDUAL_CURRENT, 650);
        long again =
                stage.alarms(city, "PR-SAME").stream()
                        .filter(AlarmRow::isOpen)
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertEquals(hazard, desk.make(manager, again, details(), GradeWish.NONE));
        assertEquals(2, hazards.alarms(city, hazard).size());
        assertEquals("BY_HAND 1 hazard", told(proposals.ofAlarm(city, again).orElseThrow()));
    }

    @Test
    void aDeviceThatMovedOnBringsNoHazardAlong() {
        long device = device("PR-MOVED");
        stage.premises("PR-B", EAST, "MALL");
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        long alarm = alarm(device, "PR-MOVED").id();
        long hazard = desk.make(city, alarm, details(), GradeWish.NONE);
        String kind = AlarmKind.RESIDUAL_CURRENT.name();
        assertTrue(
                ofCircuits
                        .tellOpen(Stage.PORTAL, id("PR-B"), device, 1, kind, List.of(-1L))
                        .isEmpty());
        byHand.update(
                "update hazard set state = 'CLOSED', closed_at = ? where id = ?",
                stage.now(),
                hazard);
        assertTrue(ofCircuits.closedLately(Stage.PORTAL, id("PR-B"), device, 1, kind).isEmpty());
        assertEquals(
                hazard,
                ofCircuits.closedLately(Stage.PORTAL, id("PR-A"), device, 1, kind).orElseThrow());
    }

    @Test
    void whatWaitsAtAMergedPremisesIsDecidedWhereItWent() {
        stage.premises("PR-GONE", EAST, "MALL");
        long device = stage.device("PR-MERGE", "PR-GONE", 1);
        Instant at = stage.now().minus(Duration.ofHours(5));
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 650);
        long alarm = alarm(device, "PR-MERGE").id();
        look(device);
        assertEquals("LASTING 1 waiting", told(proposals.ofAlarm(city, alarm).orElseThrow()));
        byHand.update(
                "insert into hazard_proposal (premises_id, device_id, circuit, alarm_kind, cause,"
                        + " proposed_at) values (?, ?, 1, 'RESIDUAL_CURRENT', 'LASTING', ?)",
                id("PR-A"),
                device,
                stage.now());
        PremisesRow gone = premises.find(city, "PR-GONE").orElseThrow();
        PremisesRow stands = premises.find(city, "PR-A").orElseThrow();
        duplicates.merge(
                city, "PR-GONE", gone.version(), "PR-A", stands.version(), "one shop twice");
        assertEquals("LASTING 1 waiting", told(proposals.ofAlarm(manager, alarm).orElseThrow()));
        long hazard = desk.make(manager, alarm, details(), GradeWish.NONE);
        assertEquals("PR-A", hazards.find(manager, hazard).orElseThrow().premisesCode());
        assertEquals(
                0,
                sql.count(
                        "select count(*) as n from hazard_proposal where device_id = ? and"
                                + " decided_at is null",
                        List.of(device)));
    }

    private long id(String code) {
        return sql.count("select id as n from premises where code = ?", List.of(code));
    }

    @Test
    void whatWasDismissedAsAWarningIsProposedWhenItRises() {
        long device = device("PR-RISE");
        Instant at = stage.now().minus(Duration.ofHours(5));
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 300);
        long alarm = alarm(device, "PR-RISE").id();
        desk.dismiss(watcher, alarm, Verdict.FALSE_ALARM, "damp sensor");
        look(device);
        assertEquals("BY_HAND 1 FALSE_ALARM", told(proposals.ofAlarm(city, alarm).orElseThrow()));
        stage.deliver(device, 1, at.plusSeconds(600), Metric.RESIDUAL_CURRENT, 900);
        assertTrue(proposals.ofAlarm(city, alarm).isEmpty());
        look(device);
        look(device);
        assertEquals("LASTING 1 waiting", told(proposals.ofAlarm(city, alarm).orElseThrow()));
        desk.dismiss(watcher, alarm, Verdict.TEST, null);
        look(device);
        assertEquals("LASTING 1 TEST", told(proposals.ofAlarm(city, alarm).orElseThrow()));
    }

    @Test
    void whoWouldHaveToMendCannotDismissIt() {
        long device = device("PR-NOT");
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 650);
        long alarm = alarm(device, "PR-NOT").id();
        int before = proposals.tally(watcher, 1).dismissed().get(Verdict.FALSE_ALARM);
        assertNotAllowed(() -> desk.dismiss(manager, alarm, Verdict.FALSE_ALARM, null));
        desk.dismiss(watcher, alarm, Verdict.FALSE_ALARM, "damp sensor");
        assertEquals("BY_HAND 1 FALSE_ALARM", told(proposals.ofAlarm(city, alarm).orElseThrow()));
        assertEquals(before + 1, proposals.tally(watcher, 1).dismissed().get(Verdict.FALSE_ALARM));
        assertRefused(
                HazardReason.DECIDED, () -> desk.make(city, alarm, details(), GradeWish.NONE));
        look(device);
        assertEquals("BY_HAND 1 FALSE_ALARM", told(proposals.ofAlarm(city, alarm).orElseThrow()));
    }

    private long device(String no) {
        return stage.device(no, "PR-A", 1);
    }

    private AlarmRow alarm(long device, String no) {
        assertTrue(device > 0);
        return stage.alarms(city, no).getFirst();
    }

    /** As the chore looks at one circuit. */
    private void look(long device) {
        for (ProposalKey key :
                work.candidates(stage.now().minus(Duration.ofDays(1)), stage.now())) {
            if (key.deviceId() == device) {
                work.look(key, stage.now());
            }
        }
    }

    private HazardDetails details() {
        return new HazardDetails(
                "LEAKAGE",
                "leak at the box",
                null,
                null,
                null,
                null,
                null,
                HazardSource.ALARM,
                stage.today(),
                "Zhang");
    }

    private static String told(Proposal proposal) {
        String decided =
                proposal.isWaiting()
                        ? "waiting"
                        : proposal.verdict() == null ? "hazard" : proposal.verdict().name();
        return List.of(proposal.cause().name(), Integer.toString(proposal.alarms()), decided)
                .stream()
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }
}
