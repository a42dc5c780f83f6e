package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.calendar.Term;
import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.FileRights;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.LegalBases;
import org.andian.portal.hazard.order.Extension;
import org.andian.portal.hazard.order.Extensions;
import org.andian.portal.hazard.order.HazardPlan;
import org.andian.portal.hazard.order.HazardPlans;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.hazard.order.NewOrder;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.hazard.proposal.ProposalDesk;
import org.andian.portal.hazard.urging.UrgingStep;
import org.andian.portal.hazard.urging.Urgings;
import org.andian.portal.measurement.Metric;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
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

/**
 * A hazard that was closed comes again on its circuit: the same one, with nothing left of how it
 * was urged and put off before. While it is under review, nobody exchanges what is looked at.
 */
@ArquillianTest
class HazardAgainIT {

    private static final String EAST = "130702";
    private static final String DEVICE = "HA-1";

    @Inject private Stage stage;

    @Inject private ProposalDesk desk;

    @Inject private Hazards hazards;

    @Inject private Orders orders;

    @Inject private Issuers issuers;

    @Inject private LegalBases bases;

    @Inject private Bodies bodies;

    @Inject private Proofs proofs;

    @Inject private Extensions extensions;

    @Inject private HazardPlans plans;

    @Inject private Urgings urgings;

    @Inject private Attachments attachments;

    private Scope district;
    private Scope manager;
    private long body;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("HA-A", EAST, "MALL");
        district = stage.person("ha-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        manager = stage.person("ha-manager", Role.SAFETY_MANAGER, null, Set.of(), "HA-A");
        body =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(
                                "Office again " + stage.now().toEpochMilli(),
                                NewBody.Kind.SAFETY_OFFICE,
                                null,
                                EAST,
                                true));
        issuers.mark(district, body, "AGAIN " + body, 0);
    }

    @Test
    void whatWasUrgedAndPutOffBeforeIsPast() {
        long device = stage.device(DEVICE, "HA-A", 1);
        Instant at = stage.now().minus(Duration.ofHours(6));
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, 650);
        long hazard = make();
        LocalDate due = order(hazard);
        plans.file(
                manager,
                hazard,
                new HazardPlan("renew", "head", "5000", "soon", "cut", null, null));
        urgings.take(district, hazard, UrgingStep.LISTED, stage.today(), "No. 1");
        extensions.ask(manager, hazard, due.plusDays(5), "the line is needed");
        proofs.submit(manager, hazard, "renewed", null);
        assertFalse(files(manager, hazard).mayAdd());
        assertTrue(files(district, hazard).mayAdd());
        assertFalse(files(district, hazard).mayRemove());
        proofs.pass(district, hazard, null, "measured");
        Extension lapsed = extensions.list(manager, hazard).getFirst();
        assertNull(lapsed.granted());
        assertNotNull(lapsed.settledAt());
        stage.deliver(device, 1, at.plusSeconds(60), Metric.RESIDUAL_CURRENT, 20);
        stage.deliver(device, 1, at.plus(Duration.ofHours(3)), Metric.RESIDUAL_CURRENT, 650);
        assertEquals(hazard, make());
        assertEquals(HazardState.FOUND, hazards.find(district, hazard).orElseThrow().state());
        assertEquals("REOPEN", hazards.history(district, hazard).getLast().act());
        assertTrue(urgings.list(manager, hazard).getFirst().past());
        assertRefused(HazardReason.NOT_NOW, () -> extensions.refuse(district, hazard, "too late"));
        LocalDate anew = order(hazard);
        extensions.ask(manager, hazard, anew.plusDays(5), "once more");
        assertEquals(Set.of(UrgingStep.LISTED), urgings.possible(district, hazard));
        urgings.take(district, hazard, UrgingStep.LISTED, stage.today(), "No. 2");
        assertEquals(2, urgings.list(manager, hazard).size());
    }

    private FileRights files(Scope scope, long hazard) {
        return attachments
                .rights(scope, new FileRecord("hazard", Long.toString(hazard)))
                .orElseThrow();
    }

    /** Of the alarm that lasts. */
    private long make() {
        long alarm =
                stage.alarms(district, DEVICE).stream()
                        .filter(AlarmRow::isOpen)
                        .findFirst()
                        .orElseThrow()
                        .id();
        return desk.make(
                district,
                alarm,
                new HazardDetails(
                        "LEAKAGE",
                        "leak at the box",
                        null,
                        null,
                        null,
                        null,
                        null,
                        HazardSource.ALARM,
                        stage.today(),
                        "Zhang"),
                new GradeWish(Set.of(), Grade.MAJOR, "many people"));
    }

    private LocalDate order(long hazard) {
        orders.issue(
                district,
                new NewOrder(
                        body,
                        List.of(new NewOrder.Item(hazard, "renew the line")),
                        Set.of(bases.list(district).getFirst().id()),
                        stage.today(),
                        Term.calendar(15),
                        null));
        return hazards.find(district, hazard).orElseThrow().dueOn();
    }
}
