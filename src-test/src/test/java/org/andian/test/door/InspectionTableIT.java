package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.TaskAct;
import org.andian.portal.inspection.TaskHold;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.TaskState;
import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolStops;
import org.andian.portal.inspection.patrol.PointText;
import org.andian.portal.inspection.patrol.StopVerdict;
import org.andian.portal.inspection.patrol.StopWish;
import org.andian.portal.inspection.plan.PlanDesk;
import org.andian.portal.inspection.plan.PlanKind;
import org.andian.portal.inspection.plan.PlanRelease;
import org.andian.portal.inspection.plan.PlanState;
import org.andian.portal.inspection.plan.PlanText;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Each role at each act upon inspections, self-checks, plans and patrols, in each state, inside its
 * reach and outside.
 */
@ArquillianTest
class InspectionTableIT {

    /**
     * 16 acts in four states, 3 acts upon plans in four, 5 more acts, 3 of reading; 12 roles,
     * inside and outside, the system's reach apart.
     */
    private static final int CHECKS = 2013;

    /** By hand; nothing of it outside the reach. */
    private static final String EXPECTED =
            """
            INSPECTION ASSIGN in PLANNED STARTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            INSPECTION MOVE in PLANNED STARTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            INSPECTION START in PLANNED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR
            INSPECTION ANSWER in PLANNED STARTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE GRID_OFFICER \
            INDUSTRY_REGULATOR
            INSPECTION FIND in PLANNED STARTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE GRID_OFFICER \
            INDUSTRY_REGULATOR
            INSPECTION FINISH in STARTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR
            INSPECTION CANCEL in PLANNED STARTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            INSPECTION REOPEN in DONE by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            SELF_CHECK ASSIGN in PLANNED STARTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            SELF_CHECK MOVE in PLANNED STARTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            SELF_CHECK START in PLANNED by SAFETY_MANAGER
            SELF_CHECK ANSWER in PLANNED STARTED by SAFETY_MANAGER
            SELF_CHECK FIND in PLANNED STARTED by SAFETY_MANAGER
            SELF_CHECK FINISH in STARTED by SAFETY_MANAGER
            SELF_CHECK CANCEL in PLANNED STARTED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            SELF_CHECK REOPEN in DONE by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            MAKE in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            CHECK ONESELF in ANY by SAFETY_MANAGER
            READ INSPECTIONS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            PLAN in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            CHANGE PLAN in DRAFT by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            CLOSE PLAN in RELEASED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            WITHDRAW PLAN in DRAFT RELEASED by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            KEEP POINTS in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR SAFETY_MANAGER
            STOP in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR SAFETY_MANAGER
            READ POINTS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            READ STOPS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR\
            """;

    private static final List<String> ANY = List.of("ANY");

    @Inject private Stage stage;

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private InspectionDesk desk;

    @Inject private Inspections inspections;

    @Inject private TaskHold holding;

    @Inject private PlanDesk plans;

    @Inject private PlanRelease releases;

    @Inject private PatrolPoints points;

    @Inject private PatrolStops stops;

    @Inject private Bodies bodies;

    @Inject private Sql sql;

    private final List<String> lines = new ArrayList<>();
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        roles.around("IT");
        table = new ActTable(roles, outer);
    }

    @Test
    void eachRoleAtEachActInEachState() {
        Map<String, Long> visits = tasks(TaskKind.INSPECTION);
        ofTasks(TaskKind.INSPECTION, visits);
        ofTasks(TaskKind.SELF_CHECK, tasks(TaskKind.SELF_CHECK));
        act("MAKE", one -> desk.make(one.scope(), task(one.premises(), TaskKind.INSPECTION)));
        act("CHECK ONESELF", one -> desk.checkOneself(one.scope(), one.premises(), null));
        lines.add(
                table.reading(
                        "READ INSPECTIONS",
                        one ->
                                inspections
                                        .find(one.scope(), visits.get(one.premises()))
                                        .isPresent()));
        ofPlans();
        ofPatrols();
        assertEquals(EXPECTED, String.join("\n", lines));
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts upon inspections: " + table.checks() + " checks, no leak");
    }

    private void ofTasks(TaskKind kind, Map<String, Long> tasks) {
        List<String> states = Stream.of(TaskState.values()).map(Enum::name).toList();
        for (TaskAct act : TaskAct.values()) {
            lines.add(
                    table.line(
                            kind + " " + act,
                            states,
                            state -> lead("inspection_task", tasks, state),
                            done(
                                    one ->
                                            holding.hold(
                                                    one.scope(), tasks.get(one.premises()), act))));
        }
    }

    private void ofPlans() {
        Map<String, Long> bodyOf = new LinkedHashMap<>();
        Map<String, Long> made = new LinkedHashMap<>();
        for (String district : List.of(EachRole.CITY, EachRole.EAST, EachRole.WEST)) {
            bodyOf.put(
                    district,
                    bodies.registerBody(
                            Stage.PORTAL,
                            new NewBody(
                                    "Office it " + district,
                                    NewBody.Kind.SAFETY_OFFICE,
                                    null,
                                    district,
                                    true)));
            made.put(
                    district,
                    plans.make(roles.officeOf(district), plan(bodyOf.get(district)), true));
        }
        List<String> states = Stream.of(PlanState.values()).map(Enum::name).toList();
        act("PLAN", one -> plans.make(one.scope(), plan(bodyOf.get(one.district())), true));
        Consumer<String> nothing = state -> lead("inspection_plan", made, state);
        lines.add(
                table.line(
                        "CHANGE PLAN",
                        states,
                        nothing,
                        done(one -> plans.removeUnits(one.scope(), made.get(one.district())))));
        lines.add(
                table.line(
                        "CLOSE PLAN",
                        states,
                        nothing,
                        done(one -> releases.close(one.scope(), made.get(one.district())))));
        lines.add(
                table.line(
                        "WITHDRAW PLAN",
                        states,
                        nothing,
                        done(
                                one ->
                                        releases.withdraw(
                                                one.scope(),
                                                made.get(one.district()),
                                                "no time"))));
    }

    private void ofPatrols() {
        Map<String, PatrolPoint> made = new LinkedHashMap<>();
        for (String code : roles.places()) {
            long id =
                    points.add(
                            roles.office(code), code, new PointText("Box", "cellar", false), true);
            made.put(code, points.find(roles.office(code), id).orElseThrow());
            stops.stop(roles.office(code), wish(made.get(code)));
        }
        act(
                "KEEP POINTS",
                one ->
                        points.change(
                                one.scope(),
                                made.get(one.premises()).id(),
                                0,
                                new PointText("Box 2", "cellar", false)));
        act("STOP", one -> stops.stop(one.scope(), wish(made.get(one.premises()))));
        lines.add(
                table.reading(
                        "READ POINTS",
                        one ->
                                points.byCode(one.scope(), made.get(one.premises()).code())
                                        .isPresent()));
        lines.add(
                table.reading(
                        "READ STOPS", one -> stops.count(one.scope(), null, one.premises()) > 0));
    }

    private static StopWish wish(PatrolPoint point) {
        return new StopWish(point.code(), true, null, StopVerdict.FINE, null, null, null, null);
    }

    private PlanText plan(long body) {
        return new PlanText(
                PlanKind.MONTHLY,
                "table",
                body,
                "DAILY-GENERAL",
                stage.today(),
                stage.today().plusDays(20),
                null);
    }

    private Map<String, Long> tasks(TaskKind kind) {
        Map<String, Long> tasks = new LinkedHashMap<>();
        roles.places()
                .forEach(code -> tasks.put(code, desk.make(roles.office(code), task(code, kind))));
        return tasks;
    }

    private NewTask task(String premises, TaskKind kind) {
        return new NewTask(
                premises,
                kind,
                null,
                stage.today(),
                stage.today().plusDays(7),
                Set.of(),
                null,
                true);
    }

    private void lead(String of, Map<String, Long> ids, String state) {
        for (long id : ids.values()) {
            sql.update("update " + of + " set state = ? where id = ?", state, id);
        }
    }

    private void act(String name, Consumer<ActTable.Case> attempt) {
        lines.add(table.line(name, ANY, state -> {}, done(attempt)));
    }

    /** An act that is done unless it is refused. */
    private static ActTable.Attempt done(Consumer<ActTable.Case> attempt) {
        return one -> {
            attempt.accept(one);
            return true;
        };
    }
}
