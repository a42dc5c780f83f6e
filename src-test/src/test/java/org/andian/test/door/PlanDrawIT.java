package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.inspection.InspectionQuery;
import org.andian.portal.inspection.InspectionQuery.Sort;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.inspection.TaskState;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.draw.DoubleRandom;
import org.andian.portal.inspection.draw.Pick;
import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolRounds;
import org.andian.portal.inspection.patrol.PatrolRoutes;
import org.andian.portal.inspection.patrol.PatrolStops;
import org.andian.portal.inspection.patrol.PointText;
import org.andian.portal.inspection.patrol.RouteText;
import org.andian.portal.inspection.patrol.StopVerdict;
import org.andian.portal.inspection.patrol.StopWish;
import org.andian.portal.inspection.plan.DrawDesk;
import org.andian.portal.inspection.plan.InspectionPlans;
import org.andian.portal.inspection.plan.PlanDesk;
import org.andian.portal.inspection.plan.PlanDraw;
import org.andian.portal.inspection.plan.PlanKind;
import org.andian.portal.inspection.plan.PlanRelease;
import org.andian.portal.inspection.plan.PlanRow;
import org.andian.portal.inspection.plan.PlanState;
import org.andian.portal.inspection.plan.PlanText;
import org.andian.portal.inspection.plan.UnitChoice;
import org.andian.portal.inspection.publicity.PublicityActions;
import org.andian.portal.inspection.publicity.PublicityKind;
import org.andian.portal.inspection.publicity.PublicityQuery;
import org.andian.portal.inspection.publicity.PublicityText;
import org.andian.portal.inspection.visit.NewFinding;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Plans make tasks, a draw is what anybody draws, patrols leave stops, publicity its districts. */
@ArquillianTest
class PlanDrawIT {

    private static final String EAST = "130702";
    private static final List<String> UNITS = List.of("PD-1", "PD-2", "PD-3", "PD-4", "PD-5");
    private static final List<String> PEOPLE = List.of("pd-a", "pd-b", "pd-c");
    private static final String SEED = "lottery 2026315";

    @Inject private Stage stage;

    @Inject private PlanDesk desk;

    @Inject private PlanRelease releases;

    @Inject private InspectionPlans plans;

    @Inject private DrawDesk draws;

    @Inject private Inspections inspections;

    @Inject private PatrolPoints points;

    @Inject private PatrolRoutes routes;

    @Inject private PatrolRounds rounds;

    @Inject private PatrolStops stops;

    @Inject private PublicityActions publicity;

    @Inject private Hazards hazards;

    @Inject private Districts districts;

    @Inject private Bodies bodies;

    private Scope city;
    private Scope district;
    private Scope elsewhere;
    private Scope manager;
    private Scope grid;
    private long body;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        UNITS.forEach(code -> stage.premises(code, EAST, "MINE"));
        PEOPLE.forEach(login -> stage.person(login, Role.GRID_OFFICER, EAST, Set.of(), null));
        city = stage.person("pd-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        district = stage.person("pd-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        elsewhere = stage.person("pd-else", Role.DISTRICT_OFFICE, "130703", Set.of(), null);
        manager = stage.person("pd-manager", Role.SAFETY_MANAGER, null, Set.of(), "PD-1");
        grid = stage.person("pd-a", Role.GRID_OFFICER, EAST, Set.of(), null);
        body =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(
                                "Office pd " + stage.now().toEpochMilli(),
                                NewBody.Kind.SAFETY_OFFICE,
                                null,
                                EAST,
                                true));
    }

    @Test
    void aDrawIsWhatAnybodyDraws() {
        long id = make(PlanKind.DOUBLE_RANDOM, "DAILY-GENERAL");
        UNITS.forEach(code -> desk.addUnits(district, id, UnitChoice.of(code)));
        desk.people(district, id, Set.copyOf(PEOPLE));
        assertRefused(InspectionReason.NOT_DRAWN, () -> releases.release(district, id));
        assertRefused(InspectionReason.NOT_DRAWN, () -> draws.draw(district, id, SEED));
        assertRefused(InspectionReason.DRAW_SIZE, () -> draws.freeze(district, id, 6, 2));
        draws.freeze(district, id, 3, 2);
        assertRefused(
                InspectionReason.FROZEN, () -> desk.addUnits(district, id, UnitChoice.of("PD-1")));
        assertRefused(InspectionReason.FROZEN, () -> desk.people(district, id, Set.of()));
        assertRefused(InspectionReason.FROZEN, () -> draws.freeze(district, id, 2, 1));
        assertRefused(InspectionReason.SEED, () -> draws.draw(district, id, "x"));
        draws.draw(district, id, SEED);
        assertRefused(InspectionReason.NOT_NOW, () -> draws.draw(district, id, "another seed"));

        List<Pick> drawn = DoubleRandom.draw(SEED, UNITS, 3, PEOPLE, 2);
        PlanDraw draw = draws.find(district, id).orElseThrow();
        assertEquals(drawn, draw.picks());
        assertEquals(DoubleRandom.hash(UNITS), draw.unitsHash());
        assertEquals(DoubleRandom.hash(PEOPLE), draw.peopleHash());
        assertEquals(3, releases.release(district, id));
        for (Pick pick : drawn) {
            InspectionRow task =
                    tasks(city, id).stream()
                            .filter(one -> one.premisesCode().equals(pick.unit()))
                            .findFirst()
                            .orElseThrow();
            assertEquals(
                    pick.people().stream().sorted().toList(), inspections.people(city, task.id()));
        }
        assertTrue(draws.find(manager, id).isEmpty());
        draws.publish(district, id);
        assertEquals(drawn, draws.find(manager, id).orElseThrow().picks());
        assertTrue(draws.find(elsewhere, id).isEmpty());
        assertRefused(InspectionReason.NOT_NOW, () -> draws.publish(district, id));
    }

    @Test
    void theListsHoldThoseWhoCanGoThereAlone() {
        long id = make(PlanKind.DOUBLE_RANDOM, "DAILY-GENERAL");
        UNITS.forEach(code -> desk.addUnits(district, id, UnitChoice.of(code)));
        stage.person("pd-hotels", Role.INDUSTRY_REGULATOR, EAST, Set.of("HOTEL"), null);
        desk.people(district, id, Set.of("pd-a", "pd-hotels"));
        assertRefused(InspectionReason.PERSON, () -> draws.freeze(district, id, 2, 1));
        assertRefused(
                InspectionReason.PERSON, () -> desk.people(district, id, Set.of("pd-manager")));
    }

    @Test
    void thePortalMakesASeedWhereNobodyGivesOne() {
        long id = make(PlanKind.DOUBLE_RANDOM, "DAILY-GENERAL");
        UNITS.forEach(code -> desk.addUnits(district, id, UnitChoice.of(code)));
        desk.people(district, id, Set.copyOf(PEOPLE));
        draws.freeze(district, id, 1, 1);
        draws.draw(district, id, " ");
        PlanDraw draw = draws.find(district, id).orElseThrow();
        assertTrue(draw.seed().matches("[0-9a-f]{32}"), draw.seed());
        assertEquals(false, draw.given());
        assertEquals(DoubleRandom.draw(draw.seed(), UNITS, 1, PEOPLE, 1), draw.picks());
    }

    @Test
    void aPlanMakesItsTasksAndIsWithdrawn() {
        long id = make(PlanKind.SPECIAL, "SPECIAL-YEAR");
        assertRefused(InspectionReason.NO_UNITS, () -> releases.release(district, id));
        long eastId = districts.find(EAST).orElseThrow().id();
        assertTrue(desk.addUnits(district, id, new UnitChoice(null, eastId, "MINE")) >= 5);
        desk.people(district, id, Set.of("pd-a", "pd-b"));
        assertEquals(0, plans.find(manager, id).map(PlanRow::tasks).orElse(0));
        assertTrue(plans.find(manager, id).isEmpty());
        int made = releases.release(district, id);
        PlanRow seen = plans.find(manager, id).orElseThrow();
        assertEquals("1 1 0", seen.units() + " " + seen.tasks() + " " + seen.done());
        assertEquals(made, plans.find(district, id).orElseThrow().tasks());
        assertTrue(plans.find(elsewhere, id).isEmpty());
        assertRefused(InspectionReason.NO_PLAN, () -> releases.close(city, id));
        assertEquals(made, releases.withdraw(district, id, "another one comes"));
        assertEquals(PlanState.WITHDRAWN, plans.find(district, id).orElseThrow().state());
        assertTrue(tasks(city, id).stream().allMatch(one -> one.state() == TaskState.CANCELLED));
        assertRefused(
                InspectionReason.LIST_PURPOSE,
                () -> desk.make(district, text(PlanKind.SELF_CHECK, "SPECIAL-YEAR"), true));
    }

    @Test
    void whoReadsTheCodeStandsThere() {
        assertNotAllowed(() -> points.add(grid, "PD-1", box("Box"), true));
        long first = points.add(manager, "PD-1", box("Box 1"), true);
        long second = points.add(district, "PD-2", box("Box 2"), true);
        assertRefused(
                InspectionReason.NO_PREMISES, () -> points.add(manager, "PD-2", box("Box"), true));
        long route =
                routes.add(district, new RouteText("East", 7, List.of(first, second), false), true);
        assertEquals(2, routes.find(grid, route).orElseThrow().points());
        assertEquals(1, routes.find(manager, route).orElseThrow().points());
        assertEquals(false, routes.find(manager, route).orElseThrow().kept());
        assertEquals(Set.of(first, second), points.inUse(grid, List.of(first, second)).keySet());
        assertEquals(Set.of(first), points.inUse(manager, List.of(first, second)).keySet());
        assertTrue(routes.find(elsewhere, route).isEmpty());
        long round = rounds.begin(grid, route);
        assertEquals(round, rounds.begin(grid, route));
        PatrolPoint point = points.find(grid, first).orElseThrow();
        long stop = stops.stop(grid, wish(point, round));
        long hazard =
                stops.find(
                        grid,
                        stop,
                        new NewFinding(
                                null, "OTHER", "burnt smell", null, null, GradeWish.NONE, null));
        assertEquals("PATROL", hazards.find(manager, hazard).orElseThrow().source().name());
        assertEquals(StopVerdict.FOUND, stops.find(manager, stop).orElseThrow().verdict());
        assertTrue(stops.find(elsewhere, stop).isEmpty());
        Scope other = stage.person("pd-b", Role.GRID_OFFICER, EAST, Set.of(), null);
        assertRefused(InspectionReason.NOT_YOURS, () -> stops.stop(other, wish(point, round)));
        PatrolPoint beside =
                points.find(grid, points.add(district, "PD-2", box("Box 3"), true)).orElseThrow();
        long aside = stops.stop(grid, wish(beside, round));
        assertNull(stops.find(grid, aside).orElseThrow().roundId(), "not on its route, yet kept");
        rounds.end(grid, round, null);
        assertEquals(
                "1 of 2, 1 found",
                rounds.find(district, round)
                        .map(
                                one ->
                                        one.stops()
                                                + " of "
                                                + one.points()
                                                + ", "
                                                + one.findings()
                                                + " found")
                        .orElseThrow());
        assertRefused(InspectionReason.NOT_NOW, () -> stops.stop(grid, wish(point, round)));
        points.change(manager, first, 0, new PointText("Box 1", "cellar", true));
        assertEquals(Set.of(second), points.inUse(grid, List.of(first, second)).keySet());
        assertRefused(InspectionReason.NO_POINT, () -> stops.stop(grid, wish(point, null)));
    }

    @Test
    void publicityIsOfTheDistrictsOneWorksFor() {
        long east = districts.find(EAST).orElseThrow().id();
        long west = districts.find("130703").orElseThrow().id();
        long id = publicity.record(grid, action(east), true);
        assertRefused(InspectionReason.NO_ENTRY, () -> publicity.record(grid, action(west), true));
        assertNotAllowed(() -> publicity.record(manager, action(east), true));
        assertTrue(publicity.find(city, id).isPresent());
        assertTrue(publicity.find(district, id).isPresent());
        assertTrue(publicity.find(manager, id).isEmpty());
        assertTrue(publicity.find(elsewhere, id).isEmpty());
        assertEquals(
                0, publicity.count(elsewhere, new PublicityQuery(null, null, east, null, null)));
        for (Role role : Role.values()) {
            boolean may =
                    Arrays.asList(
                                    Role.CITY_OFFICE,
                                    Role.DISTRICT_OFFICE,
                                    Role.INDUSTRY_REGULATOR,
                                    Role.FIRE_BRIGADE,
                                    Role.GRID_OFFICER)
                            .contains(role);
            assertEquals(may, role.mayPublicise(), role.name());
        }
        assertRefused(
                InspectionReason.NO_ENTRY, () -> publicity.withdraw(elsewhere, id, 0, "no such"));
        publicity.withdraw(district, id, 0, "entered twice");
        assertRefused(InspectionReason.CHANGED, () -> publicity.withdraw(district, id, 0, "again"));
        assertEquals("entered twice", publicity.find(city, id).orElseThrow().withdrawn());
    }

    private PublicityText action(long districtId) {
        return new PublicityText(
                PublicityKind.CONSUMER_DAY,
                "Consumer day",
                stage.today(),
                districtId,
                "office",
                null,
                300,
                500,
                null);
    }

    private static PointText box(String name) {
        return new PointText(name, "cellar", false);
    }

    private static StopWish wish(PatrolPoint point, Long round) {
        return new StopWish(point.code(), true, round, StopVerdict.FINE, null, 114.9, 40.8, null);
    }

    private long make(PlanKind kind, String list) {
        return desk.make(district, text(kind, list), true);
    }

    private PlanText text(PlanKind kind, String list) {
        return new PlanText(
                kind, "plan", body, list, stage.today(), stage.today().plusDays(20), null);
    }

    private List<InspectionRow> tasks(Scope scope, long plan) {
        return inspections.page(
                scope,
                new InspectionQuery(
                        null, null, null, null, false, plan, null, null, null, null, null, Sort.DUE,
                        false),
                0,
                1000);
    }
}
