package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.HazardSearch;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.HazardStep;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.Checklist;
import org.andian.portal.hazard.catalogue.Criterion;
import org.andian.portal.hazard.catalogue.CriterionEffect;
import org.andian.portal.hazard.catalogue.HazardKind;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.hazard.transfer.CaseTransfers;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.search.Wanted;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A hazard is entered, graded by the checklist, merged, and seen by those whose reach it is in. */
@ArquillianTest
class HazardIT {

    private static final String EAST = "130702";
    private static final int ROWS = 200;

    @Inject private Stage stage;

    @Inject private HazardDesk desk;

    @Inject private Hazards hazards;

    @Inject private HazardKinds kinds;

    @Inject private Checklist checklist;

    @Inject private HazardSearch search;

    @Inject private CaseTransfers transfers;

    private Scope city;
    private Scope district;
    private Scope manager;
    private Scope grid;
    private Scope leader;
    private Scope elsewhere;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("HZ-A", EAST, "MALL");
        stage.premises("HZ-B", EAST, "MALL");
        city = stage.person("hz-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        district = stage.person("hz-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        manager = stage.person("hz-manager", Role.SAFETY_MANAGER, null, Set.of(), "HZ-A");
        grid = stage.person("hz-grid", Role.GRID_OFFICER, EAST, Set.of(), null);
        leader = stage.person("hz-leader", Role.LEADER, "130700", Set.of(), null);
        elsewhere = stage.person("hz-else", Role.CITY_OFFICE, "430200", Set.of(), null);
    }

    @Test
    void whoSeesThePremisesSeesItsHazards() {
        long id = register(grid, "HZ-A", "loose terminal");
        for (Scope scope : List.of(city, district, manager, grid, leader)) {
            assertEquals("loose terminal", hazards.find(scope, id).orElseThrow().what());
            assertEquals(1, hazards.history(scope, id).size());
        }
        assertTrue(hazards.find(elsewhere, id).isEmpty());
        assertEquals(List.of(), hazards.history(elsewhere, id));
        assertEquals(List.of(), hazards.rows(elsewhere, List.of(id)));
        assertEquals(0, hazards.tally(elsewhere).open());
        assertEquals(0, search.hazards(elsewhere, new Wanted("loose term", 0, 50)).count());
        assertEquals(
                Long.toString(id),
                search.hazards(manager, new Wanted("loose term", 0, 50)).rows().getFirst().key());
    }

    @Test
    void whoMayEnterAndGradeIt() {
        assertNotAllowed(() -> register(leader, "HZ-A", "x"));
        assertRefused(HazardReason.NO_PREMISES, () -> register(elsewhere, "HZ-A", "x"));
        assertRefused(HazardReason.NO_PREMISES, () -> register(manager, "HZ-B", "x"));
        long id = register(manager, "HZ-A", "broken socket");
        int version = hazards.find(manager, id).orElseThrow().version();
        GradeWish major = new GradeWish(Set.of(), Grade.MAJOR, "many people");
        assertNotAllowed(() -> desk.grade(manager, id, version, major));
        assertNotAllowed(() -> desk.grade(grid, id, version, major));
        assertRefused(HazardReason.UNKNOWN, () -> desk.grade(elsewhere, id, version, major));
        desk.grade(district, id, version, major);
        HazardRow graded = hazards.find(city, id).orElseThrow();
        assertEquals("MAJOR many people", graded.grade() + " " + graded.gradeReason());
        assertRefused(HazardReason.CHANGED, () -> desk.grade(district, id, version, major));
        assertEquals(
                "REGISTER FOUND, GRADE FOUND",
                hazards.history(city, id).stream()
                        .map(HazardIT::told)
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aHazardKeepsTheWordsItWasJudgedBy() {
        String words = "criterion " + stage.now().toEpochMilli();
        assertNotAllowed(() -> checklist.add(district, criterion(0, words, 0)));
        checklist.add(city, criterion(0, words, 0));
        Criterion asked =
                checklist.list(city).stream()
                        .filter(one -> one.wordsEn().equals(words))
                        .findFirst()
                        .orElseThrow();
        long id =
                desk.register(
                        city,
                        NewHazard.byPeople(
                                "HZ-A",
                                details("kept words"),
                                new GradeWish(Set.of(asked.id()), null, null)));
        assertEquals(Grade.MAJOR, hazards.find(city, id).orElseThrow().grade());
        GradeWish lower = new GradeWish(Set.of(asked.id()), Grade.GENERAL, "we think so");
        assertNotAllowed(
                () -> desk.register(manager, NewHazard.byPeople("HZ-A", details("lower"), lower)));
        desk.register(district, NewHazard.byPeople("HZ-A", details("lower"), lower));
        checklist.change(city, criterion(asked.id(), words + " anew", asked.version()));
        assertEquals(words, hazards.met(city, id).getFirst().wordsEn());
        assertRefused(
                HazardReason.CHANGED,
                () -> checklist.change(city, criterion(asked.id(), words, asked.version())));
        assertRefused(
                HazardReason.CRITERION,
                () ->
                        desk.register(
                                city,
                                NewHazard.byPeople(
                                        "HZ-A",
                                        details("x"),
                                        new GradeWish(Set.of(Long.MAX_VALUE), null, null))));
    }

    @Test
    void aKindThatIsRetiredIsForNoNewHazard() {
        String code = "K" + stage.now().toEpochMilli();
        assertNotAllowed(() -> kinds.add(district, kind(code, false, 0)));
        kinds.add(city, kind(code, false, 0));
        assertRefused(HazardReason.CODE_TAKEN, () -> kinds.add(city, kind(code, false, 0)));
        kinds.change(city, kind(code, true, 0));
        assertRefused(
                HazardReason.KIND,
                () ->
                        desk.register(
                                city,
                                NewHazard.byPeople("HZ-A", details(code, "x"), GradeWish.NONE)));
    }

    @Test
    void oneStandsForSeveralOfOneCause() {
        long first = register(district, "HZ-A", "merge 1");
        long second = register(district, "HZ-A", "merge 2");
        long other = register(district, "HZ-B", "merge 3");
        transfers.send(district, second, "market office", "No. 9", stage.today(), "goods");
        desk.grade(
                district,
                second,
                hazards.find(district, second).orElseThrow().version(),
                new GradeWish(Set.of(), Grade.MAJOR, "grave"));
        assertNotAllowed(() -> desk.merge(grid, List.of(first, second), "same line"));
        assertRefused(HazardReason.MERGE_COUNT, () -> desk.merge(district, List.of(first), "x"));
        assertRefused(
                HazardReason.MERGE_APART,
                () -> desk.merge(district, List.of(first, other), "same line"));
        assertRefused(
                HazardReason.REASON_MISSING,
                () -> desk.merge(district, List.of(first, second), " "));
        assertEquals(first, desk.merge(district, List.of(second, first), "same line"));
        assertEquals(Grade.MAJOR, hazards.find(city, first).orElseThrow().grade());
        HazardRow merged = hazards.find(city, second).orElseThrow();
        assertEquals("MERGED " + first, merged.state() + " " + merged.mergedInto());
        assertEquals("No. 9", transfers.list(city, first).getFirst().letter());
        assertRefused(
                HazardReason.NOT_NOW, () -> desk.merge(district, List.of(first, second), "again"));
        assertEquals(1, desk.measures(district, List.of(first, second), "somebody watches"));
        assertEquals("somebody watches", hazards.find(city, first).orElseThrow().measures());
    }

    @Test
    void theListIsNarrowedAndCountsAlike() {
        String mark = "mark" + stage.now().toEpochMilli();
        long one = register(district, "HZ-A", mark + " one");
        register(district, "HZ-B", mark + " two");
        assertEquals(2, listed(city, mark, Standing.OPEN, null));
        assertEquals(1, listed(city, mark, Standing.OPEN, "HZ-B"));
        assertEquals(1, listed(manager, mark, Standing.OPEN, null));
        assertEquals(0, listed(city, mark, Standing.CLOSED, null));
        assertEquals(0, listed(city, mark, Standing.OVERDUE, null));
        assertEquals(1, listed(city, Long.toString(one), Standing.OPEN, "HZ-A"));
        assertEquals(0, listed(elsewhere, mark, Standing.OPEN, null));
    }

    private int listed(Scope scope, String text, Standing standing, String premises) {
        HazardQuery query =
                new HazardQuery(
                        text,
                        standing,
                        null,
                        null,
                        null,
                        null,
                        null,
                        premises,
                        null,
                        null,
                        HazardQuery.Sort.DUE,
                        false);
        int count = hazards.count(scope, query);
        assertEquals(count, hazards.page(scope, query, 0, ROWS).size());
        assertEquals(count, hazards.ids(scope, query, ROWS).size());
        return count;
    }

    private long register(Scope scope, String premises, String what) {
        return desk.register(scope, NewHazard.byPeople(premises, details(what), GradeWish.NONE));
    }

    private HazardDetails details(String what) {
        return details("POOR_CONTACT", what);
    }

    private HazardDetails details(String kind, String what) {
        return new HazardDetails(
                kind,
                what,
                null,
                "switch room",
                null,
                null,
                null,
                HazardSource.PATROL,
                stage.today(),
                "Zhang");
    }

    private static Criterion criterion(long id, String words, int version) {
        return new Criterion(
                id,
                CriterionEffect.DIRECT,
                words,
                words,
                "a test's own rule",
                null,
                true,
                false,
                version);
    }

    private static HazardKind kind(String code, boolean retired, int version) {
        return new HazardKind(code, code, code, Set.of(), 900, retired, version);
    }

    private static String told(HazardStep step) {
        return step.act() + " " + step.state();
    }
}
