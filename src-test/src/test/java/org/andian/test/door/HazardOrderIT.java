package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.calendar.ArrangementDraft;
import org.andian.portal.calendar.Arrangements;
import org.andian.portal.calendar.DaysOff;
import org.andian.portal.calendar.Holiday;
import org.andian.portal.calendar.Term;
import org.andian.portal.calendar.WorkCalendar;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardState;
import org.andian.portal.hazard.HazardStep;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.LegalBases;
import org.andian.portal.hazard.order.Extensions;
import org.andian.portal.hazard.order.HazardPlan;
import org.andian.portal.hazard.order.HazardPlans;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.hazard.order.NewOrder;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.OrderServices;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.hazard.order.ServiceRow;
import org.andian.portal.hazard.order.ServiceWay;
import org.andian.portal.hazard.urging.UrgingStep;
import org.andian.portal.hazard.urging.Urgings;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An order is numbered without a gap, due by the calendar, proved by one person and reviewed by
 * another; of two who act at once one wins.
 */
@ArquillianTest
class HazardOrderIT {

    private static final String EAST = "130702";
    private static final int ISSUERS = 50;
    private static final int YEAR = 2095;

    @Inject private Stage stage;

    @Inject private HazardDesk desk;

    @Inject private Hazards hazards;

    @Inject private Orders orders;

    @Inject private OrderServices services;

    @Inject private Issuers issuers;

    @Inject private Proofs proofs;

    @Inject private Extensions extensions;

    @Inject private HazardPlans plans;

    @Inject private Urgings urgings;

    @Inject private LegalBases bases;

    @Inject private Bodies bodies;

    @Inject private Arrangements arrangements;

    @Inject private WorkCalendar calendar;

    @Inject private OuterAct outer;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Resource private ManagedExecutorService racers;

    private Scope city;
    private Scope district;
    private Scope manager;
    private Scope elsewhere;
    private long body;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("HO-A", EAST, "MALL");
        city = stage.person("ho-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        district = stage.person("ho-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        manager = stage.person("ho-manager", Role.SAFETY_MANAGER, null, Set.of(), "HO-A");
        elsewhere = stage.person("ho-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
        body = body("Office", NewBody.Kind.SAFETY_OFFICE);
    }

    private long body(String name, NewBody.Kind kind) {
        return bodies.registerBody(
                Stage.PORTAL,
                new NewBody(name + " " + stage.now().toEpochMilli(), kind, null, EAST, true));
    }

    /** No two bodies have one. */
    private String marked(String what) {
        String mark = what + " " + body;
        issuers.mark(district, body, mark, 0);
        return mark;
    }

    @Test
    void aBodyIssuesInItsOwnDistrictAndWithAMark() {
        long hazard = hazard("numbered");
        assertRefused(HazardReason.NO_MARK, () -> issue(district, hazard));
        assertRefused(HazardReason.BODY, () -> issuers.mark(elsewhere, body, "EAST", 0));
        assertRefused(HazardReason.BODY, () -> issuers.mark(city, body, "EAST", 0));
        assertNotAllowed(() -> issuers.mark(manager, body, "EAST", 0));
        String mark = marked("EAST");
        long second = body("Second office", NewBody.Kind.BUREAU);
        long works = body("Works", NewBody.Kind.ENTERPRISE);
        assertRefused(HazardReason.BODY, () -> issuers.mark(district, works, "WORKS", 0));
        assertRefused(HazardReason.MARK_TAKEN, () -> issuers.mark(district, second, mark, 0));
        assertNotAllowed(() -> issue(manager, hazard));
        assertRefused(HazardReason.BODY, () -> issue(elsewhere, hazard));
        long id = issue(district, hazard);
        OrderRow order = orders.find(manager, id).orElseThrow();
        assertEquals(mark + " " + stage.today().getYear() + "-1", order.number().toString());
        assertEquals(stage.today().plusDays(15), order.dueOn());
        HazardRow row = hazards.find(manager, hazard).orElseThrow();
        assertEquals("ORDERED " + order.dueOn(), row.state() + " " + row.dueOn());
        assertNotAllowed(() -> desk.change(manager, hazard, row.version(), details("less")));
        desk.change(district, hazard, row.version(), details("numbered by the office"));
        assertEquals(
                "numbered > numbered by the office",
                hazards.history(manager, hazard).getLast().note());
        assertEquals("numbered", orders.items(manager, id).getFirst().what());
        assertTrue(orders.find(elsewhere, id).isEmpty());
        assertEquals(List.of(), orders.items(elsewhere, id));
        assertEquals(List.of(), services.list(elsewhere, id));
        assertRefused(HazardReason.NOT_NOW, () -> issue(district, hazard));
        orders.opened(district, id);
        assertEquals(null, orders.find(district, id).orElseThrow().readAt());
        orders.opened(manager, id);
        assertEquals("ho-manager", orders.find(district, id).orElseThrow().readBy());
        assertRefused(
                HazardReason.SERVED_AT,
                () ->
                        services.record(
                                district,
                                id,
                                new ServiceRow(
                                        ServiceWay.DIRECT,
                                        order.issuedAt().minusMillis(1),
                                        null,
                                        null,
                                        null,
                                        null)));
        services.record(
                district,
                id,
                new ServiceRow(ServiceWay.DIRECT, stage.now(), "gate", "Li", null, null));
        assertEquals(
                "IN_PORTAL DIRECT",
                services.list(manager, id).stream()
                        .map(one -> one.way().name())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void numbersHaveNoGapUnderFiftyIssuers() throws Exception {
        marked("RACE");
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < ISSUERS; i++) {
            found.add(hazard("race " + i));
        }
        CyclicBarrier barrier = new CyclicBarrier(ISSUERS);
        ExecutorService threads = Executors.newFixedThreadPool(ISSUERS);
        try {
            List<Callable<Void>> each =
                    found.stream().map(hazard -> issuing(barrier, hazard)).toList();
            for (Future<Void> one : threads.invokeAll(each)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(
                IntStream.rangeClosed(1, ISSUERS).boxed().toList(),
                sql.list(
                        "select number from hazard_order where body_id = ? order by number",
                        List.of(body),
                        row -> (int) row.number("number")));
    }

    /** One in three is first taken back after its number was given. */
    private Callable<Void> issuing(CyclicBarrier barrier, long hazard) {
        return () -> {
            barrier.await();
            if (hazard % 3 == 0) {
                again(() -> outer.rolledBack(() -> issue(district, hazard)));
            }
            again(() -> issue(district, hazard));
            return null;
        };
    }

    /** What the database takes back because two waited for each other is done again. */
    private static void again(Executable act) throws Exception {
        while (true) {
            try {
                act.execute();
                return;
            } catch (SqlFailure failure) {
                if (!failure.isRepeatable()) {
                    throw failure;
                }
            } catch (Exception | Error other) {
                throw other;
            } catch (Throwable other) {
                throw new IllegalStateException(other);
            }
        }
    }

    @Test
    void whoMendedDoesNotReview() {
        marked("LOOP");
        long hazard = hazard("loop");
        issue(district, hazard);
        assertNotAllowed(() -> proofs.submit(district, hazard, "done", null));
        proofs.submit(manager, hazard, "done", "residual current 28 mA");
        assertNotAllowed(() -> proofs.pass(manager, hazard, null, "fine"));
        assertRefused(HazardReason.UNKNOWN, () -> proofs.pass(elsewhere, hazard, null, "fine"));
        Scope other = stage.person("ho-double", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        byHand.update(
                "update account set name = 'ho-manager', phone = null where login = ?",
                "ho-double");
        assertRefused(HazardReason.SAME_PERSON, () -> proofs.pass(other, hazard, null, "fine"));
        assertRefused(
                HazardReason.REASON_MISSING, () -> proofs.sendBack(district, hazard, null, " "));
        long looked = proofs.list(district, hazard).getFirst().id();
        proofs.sendBack(district, hazard, looked, "no photo");
        assertEquals(HazardState.RETURNED, state(hazard));
        Scope second = stage.person("ho-second", Role.SAFETY_MANAGER, null, Set.of(), "HO-A");
        proofs.submit(second, hazard, "done again", null);
        assertRefused(HazardReason.SAME_PERSON, () -> proofs.pass(other, hazard, null, "fine"));
        assertRefused(
                HazardReason.CHANGED, () -> proofs.pass(district, hazard, looked, "of the first"));
        proofs.pass(district, hazard, null, "measured again");
        assertEquals(HazardState.CLOSED, state(hazard));
        assertRefused(HazardReason.NOT_NOW, () -> proofs.pass(district, hazard, null, "twice"));
        assertEquals(
                "REGISTER ORDER PROVE RETURN PROVE CLOSE",
                hazards.history(city, hazard).stream()
                        .map(HazardStep::act)
                        .collect(Collectors.joining(" ")));
        assertEquals(2, proofs.list(manager, hazard).size());
        assertEquals(List.of(), proofs.list(elsewhere, hazard));
    }

    @Test
    void ofTwoReviewersOneWins() throws Exception {
        long hazard = hazard("two reviewers");
        proofs.submit(manager, hazard, "mended by ourselves", null);
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<String>> racing =
                List.of(
                        racers.submit(reviewing(barrier, city, hazard)),
                        racers.submit(reviewing(barrier, district, hazard)));
        List<String> came = new ArrayList<>();
        for (Future<String> one : racing) {
            came.add(one.get());
        }
        came.sort(String::compareTo);
        assertEquals(List.of("NOT_NOW", "passed"), came);
        assertEquals(HazardState.CLOSED, state(hazard));
    }

    private Callable<String> reviewing(CyclicBarrier barrier, Scope scope, long hazard) {
        return () -> {
            barrier.await();
            try {
                proofs.pass(scope, hazard, null, "fine");
                return "passed";
            } catch (Refusal refused) {
                return refused.reason().name();
            }
        };
    }

    @Test
    void moreTimeIsAskedAndGrantedBeforeTheDeadline() {
        marked("MORE");
        long hazard = hazard("more time");
        issue(district, hazard);
        LocalDate due = hazards.find(city, hazard).orElseThrow().dueOn();
        assertNotAllowed(() -> extensions.ask(district, hazard, due.plusDays(5), "x"));
        assertRefused(HazardReason.EXTENSION_DAY, () -> extensions.ask(manager, hazard, due, "x"));
        extensions.ask(manager, hazard, due.plusDays(5), "the line is needed");
        assertRefused(
                HazardReason.EXTENSION_OPEN,
                () -> extensions.ask(manager, hazard, due.plusDays(6), "x"));
        assertNotAllowed(() -> extensions.grant(manager, hazard, null));
        extensions.grant(district, hazard, null);
        assertEquals(due.plusDays(5), hazards.find(city, hazard).orElseThrow().dueOn());
        extensions.ask(manager, hazard, due.plusDays(9), "again");
        byHand.update("update hazard set due_on = ? where id = ?", due.plusDays(20), hazard);
        assertRefused(HazardReason.EXTENSION_DAY, () -> extensions.grant(district, hazard, null));
        byHand.update(
                "update hazard set due_on = ? where id = ?", stage.today().minusDays(1), hazard);
        assertRefused(HazardReason.EXTENSION_LATE, () -> extensions.grant(district, hazard, null));
        assertRefused(HazardReason.REASON_MISSING, () -> extensions.refuse(district, hazard, ""));
        extensions.refuse(district, hazard, "too late");
        assertRefused(
                HazardReason.EXTENSION_LATE,
                () -> extensions.ask(manager, hazard, due.plusDays(9), "once more"));
        assertTrue(hazards.find(city, hazard).orElseThrow().isOverdue(stage.today()));
    }

    @Test
    void aMajorHazardNeedsAPlanAndIsUrgedStepByStep() {
        marked("PLAN");
        long hazard = hazard("major");
        desk.grade(
                district,
                hazard,
                hazards.find(district, hazard).orElseThrow().version(),
                new GradeWish(Set.of(), Grade.MAJOR, "many people"));
        issue(district, hazard);
        assertRefused(
                HazardReason.PLAN_MISSING, () -> proofs.submit(manager, hazard, "done", null));
        HazardPlan plan = new HazardPlan("renew", "head", "5000", "two weeks", "cut", null, null);
        assertNotAllowed(() -> plans.file(district, hazard, plan));
        plans.file(manager, hazard, plan);
        assertTrue(plans.find(elsewhere, hazard).isEmpty());
        assertEquals("head", plans.find(district, hazard).orElseThrow().responsibility());
        assertEquals(Set.of(UrgingStep.LISTED), urgings.possible(district, hazard));
        assertRefused(
                HazardReason.URGING_ORDER,
                () -> urgings.take(district, hazard, UrgingStep.URGED, stage.today(), "No. 1"));
        urgings.take(district, hazard, UrgingStep.LISTED, stage.today(), "No. 2");
        byHand.update(
                "update hazard set due_on = ? where id = ?", stage.today().minusDays(1), hazard);
        assertRefused(
                HazardReason.URGING_ORDER,
                () -> urgings.take(district, hazard, UrgingStep.CALLED_IN, stage.today(), "No. 3"));
        LocalDate early = stage.today().minusDays(1);
        assertRefused(
                HazardReason.URGING_DAY,
                () -> urgings.take(district, hazard, UrgingStep.URGED, early, "No. 3"));
        urgings.take(district, hazard, UrgingStep.URGED, stage.today(), "No. 3");
        assertNotAllowed(
                () -> urgings.take(manager, hazard, UrgingStep.CIRCULATED, stage.today(), "x"));
        assertEquals(
                "LISTED URGED",
                urgings.list(manager, hazard).stream()
                        .map(one -> one.step().name())
                        .collect(Collectors.joining(" ")));
        assertEquals(List.of(), urgings.list(elsewhere, hazard));
        assertTrue(urgings.acceptanceBy(district, hazard).isEmpty());
        proofs.submit(manager, hazard, "done", null);
        LocalDate by = urgings.acceptanceBy(district, hazard).orElseThrow();
        assertEquals(stage.today().plusDays(10), by);
        assertTrue(urgings.acceptanceBy(elsewhere, hazard).isEmpty());
    }

    @Test
    void anArrangementMovesWhatIsOpenAndNotWhatWasGranted() {
        marked("MOVE");
        long moved = hazard("moved");
        long granted = hazard("granted");
        Term term = Term.working(5);
        long order = issue(district, List.of(moved, granted), term);
        LocalDate from = LocalDate.of(YEAR, 4, 27);
        LocalDate due = calendar.deadline(from, term).lastDay();
        byHand.update(
                "update hazard_order set issued_on = ?, due_on = ?, provisional = 1 where id = ?",
                from,
                due,
                order);
        byHand.update("update hazard set due_on = ? where id = ?", due, moved);
        byHand.update("update hazard set due_on = ? where id = ?", due.plusDays(30), granted);
        Scope arranger = stage.person("ho-cal", Role.CITY_OFFICE, "140800", Set.of(), null);
        arrangements.enter(
                arranger,
                new ArrangementDraft(
                        YEAR,
                        List.of(
                                new DaysOff(
                                        Holiday.LABOUR,
                                        LocalDate.of(YEAR, 4, 30),
                                        LocalDate.of(YEAR, 5, 6))),
                        List.of(),
                        "",
                        true),
                arrangements.get(arranger, YEAR).version());
        LocalDate anew = calendar.deadline(from, term).lastDay();
        assertTrue(anew.isAfter(due), due + " " + anew);
        assertEquals(anew, hazards.find(city, moved).orElseThrow().dueOn());
        assertEquals(due.plusDays(30), hazards.find(city, granted).orElseThrow().dueOn());
        assertEquals(
                "REDATE " + due + " > " + anew,
                hazards.history(city, moved).stream()
                        .reduce((one, next) -> next)
                        .map(step -> step.act() + " " + step.note())
                        .orElseThrow());
        arrangements.takeBack(arranger, YEAR, arrangements.get(arranger, YEAR).version());
        assertEquals(due, hazards.find(city, moved).orElseThrow().dueOn());
    }

    private HazardState state(long hazard) {
        return hazards.find(city, hazard).orElseThrow().state();
    }

    private long hazard(String what) {
        return desk.register(district, NewHazard.byPeople("HO-A", details(what), GradeWish.NONE));
    }

    private HazardDetails details(String what) {
        return new HazardDetails(
                "AGEING",
                what,
                null,
                "hall",
                null,
                null,
                null,
                HazardSource.INSPECTION,
                stage.today(),
                "Zhang");
    }

    private long issue(Scope scope, long hazard) {
        return issue(scope, List.of(hazard));
    }

    private long issue(Scope scope, List<Long> some) {
        return issue(scope, some, Term.calendar(15));
    }

    private long issue(Scope scope, List<Long> some, Term term) {
        Issuer own =
                issuers.list(district).stream()
                        .filter(issuer -> issuer.bodyId() == body)
                        .findFirst()
                        .orElseThrow();
        return orders.issue(
                scope,
                new NewOrder(
                        own.bodyId(),
                        some.stream().map(id -> new NewOrder.Item(id, "renew the line")).toList(),
                        Set.of(bases.list(scope).getFirst().id()),
                        stage.today(),
                        term,
                        null));
    }
}
