package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.StagedClock.china;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.calendar.Term;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardTodo;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.catalogue.LegalBases;
import org.andian.portal.hazard.order.Extensions;
import org.andian.portal.hazard.order.HazardPlan;
import org.andian.portal.hazard.order.HazardPlans;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.hazard.order.NewOrder;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.hazard.urging.UrgingStep;
import org.andian.portal.hazard.urging.Urgings;
import org.andian.portal.period.Zones;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Orders, more time, what is overdue and how its mending is urged, at the millisecond: all by the
 * doors, with the clock led to the days around the Spring Festival of 2026, the National Day of
 * 2025 and New Year between them.
 */
@ArquillianTest
class TermClockIT {

    private static final String COUNTY = "130727";
    private static final String CODE = "TC-SHOP";

    /** Issued when, within what: the last day, by hand from the State's notices. */
    private static final String DUE =
            """
            2026-02-13T23:59:59.999 WORKING 1: 2026-02-14
            2026-02-13T23:59:59.999 WORKING 2: 2026-02-24
            2026-02-13T23:59:59.999 WORKING 6: 2026-02-28
            2026-02-14T00:00:00.000 WORKING 1: 2026-02-24
            2026-02-14T00:00:00.000 WORKING 5: 2026-02-28
            2026-02-14T00:00:00.000 CALENDAR 3: 2026-02-17
            2026-02-14T00:00:00.000 STATUTORY 3: 2026-02-24
            2026-02-23T23:59:59.999 WORKING 1: 2026-02-24
            2026-02-23T23:59:59.999 STATUTORY 5: 2026-02-28
            2026-02-24T00:00:00.000 WORKING 1: 2026-02-25
            2026-02-24T00:00:00.000 STATUTORY 5: 2026-03-02
            2025-09-26T23:59:59.999 WORKING 1: 2025-09-28
            2025-09-26T23:59:59.999 WORKING 4: 2025-10-09
            2025-09-26T23:59:59.999 WORKING 6: 2025-10-11
            2025-09-28T00:00:00.000 WORKING 1: 2025-09-29
            2025-09-30T23:59:59.999 WORKING 1: 2025-10-09
            2025-09-30T23:59:59.999 CALENDAR 8: 2025-10-08
            2025-09-30T23:59:59.999 STATUTORY 8: 2025-10-09
            2025-10-01T00:00:00.000 WORKING 3: 2025-10-11
            2025-10-01T00:00:00.000 STATUTORY 10: 2025-10-11
            2025-10-01T00:00:00.000 STATUTORY 11: 2025-10-13
            2025-12-31T23:59:59.999 CALENDAR 1: 2026-01-01
            2025-12-31T23:59:59.999 STATUTORY 1: 2026-01-04
            2025-12-31T23:59:59.999 WORKING 1: 2026-01-04
            2026-01-01T00:00:00.000 CALENDAR 1: 2026-01-02
            2026-01-01T00:00:00.000 WORKING 2: 2026-01-05\
            """;

    /** The last day of {@link #ordered}: its third is off, as are those that follow. */
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-02-24");

    private static final Instant ISSUED = china("2026-02-14T09:00:00.000");
    private static final Instant IN_TIME = china("2026-02-24T23:59:59.999");
    private static final Instant LATE = china("2026-02-25T00:00:00.000");

    @Inject private Stage stage;

    @Inject private TermTraces traces;

    @Inject private OuterAct outer;

    @Inject private HazardDesk desk;

    @Inject private Hazards hazards;

    @Inject private HazardTodo todo;

    @Inject private Orders orders;

    @Inject private Issuers issuers;

    @Inject private LegalBases bases;

    @Inject private Bodies bodies;

    @Inject private Extensions extensions;

    @Inject private HazardPlans plans;

    @Inject private Proofs proofs;

    @Inject private Urgings urgings;

    @Resource private ManagedExecutorService nodes;

    private Scope city;
    private Scope office;
    private Scope manager;
    private long body;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void peopleAndABody() {
        stage.premises(CODE, COUNTY, "MALL");
        city = stage.person("tc-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        office = stage.person("tc-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        manager = stage.person("tc-manager", Role.SAFETY_MANAGER, null, Set.of(), CODE);
        String name = "Office tc " + stage.now().toEpochMilli();
        body =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(name, NewBody.Kind.SAFETY_OFFICE, null, COUNTY, true));
        traces.ofLongStanding(body);
        issuers.mark(office, body, "TC " + body, 0);
    }

    /** Figures begin with the first act there is: nothing of these years may stay. */
    @AfterEach
    void leaveNothing() {
        traces.remove(CODE);
    }

    @Test
    void anOrderIsDueByTheCalendarOfItsDay() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String line : DUE.split("\n")) {
            String[] words = line.substring(0, line.indexOf(':', line.indexOf(' '))).split(" ");
            Term term = term(words[1], words[2]);
            lines.add(
                    String.join(" ", words)
                            + ": "
                            + outer.rolledBack(() -> due(china(words[0]), term)));
        }
        assertEquals(DUE, String.join("\n", lines));
    }

    private String due(Instant moment, Term term) throws Exception {
        OrderRow order = issued(moment, term);
        assertEquals(moment, order.issuedAt());
        assertEquals(order.dueOn(), dueOn(orders.items(office, order.id()).getFirst().hazard()));
        return order.dueOn() + (order.provisional() ? " provisional" : "");
    }

    private static Term term(String kind, String days) {
        int n = Integer.parseInt(days);
        return switch (kind) {
            case "WORKING" -> Term.working(n);
            case "STATUTORY" -> Term.statutory(n);
            default -> Term.calendar(n);
        };
    }

    @Test
    void numbersBeginAnewAtTheMidnightOfNewYear() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (String moment :
                List.of(
                        "2025-12-31T23:59:59.998",
                        "2025-12-31T23:59:59.999",
                        "2026-01-01T00:00:00.000",
                        "2026-01-01T00:00:00.001")) {
            OrderRow order = issued(china(moment), Term.working(5));
            numbers.add(
                    order.number().year()
                            + "-"
                            + order.number().number()
                            + " of "
                            + order.issuedOn());
        }
        assertEquals(
                List.of(
                        "2025-1 of 2025-12-31",
                        "2025-2 of 2025-12-31",
                        "2026-1 of 2026-01-01",
                        "2026-2 of 2026-01-01"),
                numbers);
    }

    @Test
    void moreTimeIsAskedForAndGrantedUntilTheLastMillisecond() throws Exception {
        long asked = ordered();
        long other = ordered();
        ask(IN_TIME, asked);
        refused(
                LATE,
                HazardReason.EXTENSION_LATE,
                () -> extensions.ask(manager, other, day(9), "x"));
        refused(LATE, HazardReason.EXTENSION_LATE, () -> extensions.grant(office, asked, null));
        assertEquals(LAST_DAY, dueOn(asked));
        done(IN_TIME, () -> extensions.grant(office, asked, null));
        assertEquals(day(3), dueOn(asked));
        ask(IN_TIME, other);
        done(LATE, () -> extensions.refuse(office, other, "too late"));
        assertEquals(LAST_DAY, dueOn(other));
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneIsHeard() throws Exception {
        long hazard = ordered();
        ask(ISSUED, hazard);
        List<String> came =
                atOnce(
                        IN_TIME,
                        () -> extensions.grant(office, hazard, null),
                        () -> extensions.grant(city, hazard, null));
        assertEquals(List.of("NO_EXTENSION", "done"), came);
        assertEquals(day(3), dueOn(hazard));
        assertEquals(1, extensions.list(office, hazard).size());
    }

    /** What was given more time is in time at the midnight at which the other is not. */
    @Test
    void overdueBeginsWithTheMidnightAfterTheLastDay() throws Exception {
        long late = ordered();
        long extended = ordered();
        ask(ISSUED, extended);
        done(ISSUED, () -> extensions.grant(office, extended, null));
        assertEquals("0 overdue, 2 soon", outlook(IN_TIME));
        assertEquals("1 overdue, 1 soon", outlook(LATE));
        assertEquals(List.of(late), StagedClock.at(LATE, this::overdue));
        assertEquals("1 overdue, 1 soon", outlook(china("2026-02-27T23:59:59.999")));
        assertEquals("2 overdue, 0 soon", outlook(china("2026-02-28T00:00:00.000")));
    }

    private String outlook(Instant moment) throws Exception {
        return StagedClock.at(
                moment,
                () -> {
                    int soon = hazards.count(office, HazardQuery.ofPremises(CODE, Standing.SOON));
                    assertEquals(overdue().size(), todo.outlook(manager).overdue());
                    assertEquals(soon, todo.outlook(manager).soon());
                    return overdue().size() + " overdue, " + soon + " soon";
                });
    }

    private List<Long> overdue() {
        return hazards.page(office, HazardQuery.ofPremises(CODE, Standing.OVERDUE), 0, 10).stream()
                .map(HazardRow::id)
                .toList();
    }

    @Test
    void eachStepOfUrgingIsTakenOnceAndOnItsDay() throws Exception {
        long hazard = major();
        refused(IN_TIME, HazardReason.URGING_ORDER, () -> urge(hazard, UrgingStep.URGED, "02-24"));
        done(IN_TIME, () -> urge(hazard, UrgingStep.LISTED, "02-24"));
        refused(IN_TIME, HazardReason.URGING_ORDER, () -> urge(hazard, UrgingStep.LISTED, "02-24"));
        refused(LATE, HazardReason.URGING_DAY, () -> urge(hazard, UrgingStep.URGED, "02-24"));
        assertEquals(
                List.of("URGING_ORDER", "done"),
                atOnce(
                        LATE,
                        () -> urge(hazard, UrgingStep.URGED, "02-25"),
                        () -> urge(hazard, UrgingStep.URGED, "02-25")));
        Instant next = china("2026-02-26T23:59:59.999");
        refused(next, HazardReason.URGING_ORDER, () -> urge(hazard, UrgingStep.CALLED_IN, "02-26"));
        refused(next, HazardReason.URGING_DAY, () -> urge(hazard, UrgingStep.CIRCULATED, "02-27"));
        done(next, () -> urge(hazard, UrgingStep.CIRCULATED, "02-26"));
        Instant last = china("2026-02-27T00:00:00.000");
        refused(last, HazardReason.URGING_DAY, () -> urge(hazard, UrgingStep.CALLED_IN, "02-25"));
        done(last, () -> urge(hazard, UrgingStep.CALLED_IN, "02-27"));
        assertEquals(Set.of(), StagedClock.at(last, () -> urgings.possible(office, hazard)));
        assertEquals(
                "LISTED 2026-02-24, URGED 2026-02-25, CIRCULATED 2026-02-26, CALLED_IN 2026-02-27",
                urgings.list(manager, hazard).stream()
                        .map(one -> one.step() + " " + one.takenOn())
                        .collect(Collectors.joining(", ")));
    }

    /** Ten days after the day on which it was said to be mended, whatever days these are. */
    @Test
    void whatIsListedIsAcceptedWithinTenDaysOfItsProof() throws Exception {
        long hazard = major();
        done(ISSUED, () -> urge(hazard, UrgingStep.LISTED, "02-14"));
        assertEquals(LocalDate.parse("2026-02-24"), acceptance("2026-02-14T23:59:59.999", hazard));
        assertEquals(LocalDate.parse("2026-02-25"), acceptance("2026-02-15T00:00:00.000", hazard));
        assertTrue(urgings.acceptanceBy(office, hazard).isEmpty());
    }

    /** Proved at a moment, and taken back. */
    private LocalDate acceptance(String moment, long hazard) throws Exception {
        return StagedClock.at(
                china(moment),
                () ->
                        outer.rolledBack(
                                () -> {
                                    proofs.submit(manager, hazard, "mended", null);
                                    return urgings.acceptanceBy(office, hazard).orElseThrow();
                                }));
    }

    private void urge(long hazard, UrgingStep step, String day) {
        urgings.take(office, hazard, step, LocalDate.parse("2026-" + day), "No. " + step);
    }

    private void ask(Instant moment, long hazard) throws Exception {
        done(moment, () -> extensions.ask(manager, hazard, day(3), "the line is needed"));
    }

    /** So many days after the last one. */
    private static LocalDate day(int after) {
        return LAST_DAY.plusDays(after);
    }

    private LocalDate dueOn(long id) {
        return hazards.find(office, id).orElseThrow().dueOn();
    }

    /** A hazard that was ordered to be mended by {@link #LAST_DAY}. */
    private long ordered() throws Exception {
        OrderRow order = issued(ISSUED, Term.statutory(3));
        assertEquals(LAST_DAY, order.dueOn());
        return orders.items(office, order.id()).getFirst().hazard();
    }

    private long major() throws Exception {
        long hazard = ordered();
        int version = hazards.find(office, hazard).orElseThrow().version();
        GradeWish major = new GradeWish(Set.of(), Grade.MAJOR, "many people");
        done(ISSUED, () -> desk.grade(office, hazard, version, major));
        HazardPlan plan = new HazardPlan("renew", "head", "5000", "soon", "cut", null, null);
        done(ISSUED, () -> plans.file(manager, hazard, plan));
        return hazard;
    }

    private OrderRow issued(Instant moment, Term term) throws Exception {
        LocalDate day = LocalDate.ofInstant(moment, Zones.CHINA);
        Set<Long> basis = Set.of(bases.list(office).getFirst().id());
        long order =
                StagedClock.at(
                        moment,
                        () ->
                                orders.issue(
                                        office,
                                        new NewOrder(
                                                body,
                                                List.of(new NewOrder.Item(found(day), "renew it")),
                                                basis,
                                                day,
                                                term,
                                                null)));
        return orders.find(office, order).orElseThrow();
    }

    private long found(LocalDate day) {
        return desk.register(
                office,
                NewHazard.byPeople(
                        CODE,
                        new HazardDetails(
                                "AGEING",
                                "old line",
                                null,
                                "hall",
                                null,
                                null,
                                null,
                                HazardSource.INSPECTION,
                                day,
                                "Zhang"),
                        GradeWish.NONE));
    }

    private static void done(Instant moment, Runnable act) throws Exception {
        StagedClock.at(
                moment,
                () -> {
                    act.run();
                    return null;
                });
    }

    private static void refused(Instant moment, HazardReason reason, Runnable act)
            throws Exception {
        done(moment, () -> assertRefused(reason, act::run));
    }

    /** What came of two at a moment, as on two nodes. */
    private List<String> atOnce(Instant moment, Runnable one, Runnable other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<String>> racing =
                List.of(
                        nodes.submit(racing(barrier, moment, one)),
                        nodes.submit(racing(barrier, moment, other)));
        List<String> came = new ArrayList<>();
        for (Future<String> each : racing) {
            came.add(each.get());
        }
        came.sort(String::compareTo);
        return came;
    }

    private static Callable<String> racing(CyclicBarrier barrier, Instant moment, Runnable act) {
        return () -> {
            barrier.await();
            return StagedClock.at(moment, () -> Refused.outcome(act));
        };
    }
}
