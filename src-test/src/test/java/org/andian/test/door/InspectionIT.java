package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.FileRights;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.inspection.InspectionDesk;
import org.andian.portal.inspection.InspectionQuery;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.inspection.NewTask;
import org.andian.portal.inspection.TaskKind;
import org.andian.portal.inspection.TaskState;
import org.andian.portal.inspection.checklist.EditionState;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.inspection.checklist.ItemLines;
import org.andian.portal.inspection.checklist.ListEdition;
import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.inspection.checklist.ListKeeping;
import org.andian.portal.inspection.checklist.ListText;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.portal.inspection.visit.AnswerVerdict;
import org.andian.portal.inspection.visit.AnswerWish;
import org.andian.portal.inspection.visit.AnswersTaken;
import org.andian.portal.inspection.visit.NewFinding;
import org.andian.portal.inspection.visit.VisitEnd;
import org.andian.portal.inspection.visit.VisitFinding;
import org.andian.portal.inspection.visit.Visits;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An inspection is made, answered by several, its findings become hazards, and it is finished. */
@ArquillianTest
class InspectionIT {

    private static final String EAST = "130702";
    private static final NewFinding LOOSE =
            new NewFinding(
                    null, "POOR_CONTACT", "loose terminal", "cellar", null, GradeWish.NONE, null);

    @Inject private Stage stage;

    @Inject private InspectionDesk desk;

    @Inject private Inspections inspections;

    @Inject private Visits visits;

    @Inject private InspectionLists lists;

    @Inject private ListKeeping keeping;

    @Inject private Hazards hazards;

    @Inject private Attachments attachments;

    private Scope city;
    private Scope district;
    private Scope manager;
    private Scope grid;
    private Scope grid2;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        stage.premises("IN-A", EAST, "HOTEL");
        stage.premises("IN-B", EAST, "BANK");
        city = stage.person("in-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        district = stage.person("in-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        manager = stage.person("in-manager", Role.SAFETY_MANAGER, null, Set.of(), "IN-A");
        grid = stage.person("in-grid", Role.GRID_OFFICER, EAST, Set.of(), null);
        grid2 = stage.person("in-grid2", Role.GRID_OFFICER, EAST, Set.of(), null);
    }

    @Test
    void theListSuitsThePremises() {
        assertEquals("DAILY-HOTEL", row(make("IN-A", Set.of())).listCode());
        assertEquals("DAILY-GENERAL", row(make("IN-B", Set.of())).listCode());
        assertTrue(row(make("IN-A", Set.of())).listSample());
    }

    @Test
    void whatIsFoundBecomesAHazard() {
        long id = make("IN-A", Set.of("in-grid"));
        List<ListItem> items = visits.items(grid, id);
        assertEquals(14, items.size());
        long hazard =
                visits.find(
                        grid,
                        id,
                        new NewFinding(
                                items.get(1).id(),
                                "POOR_CONTACT",
                                "loose terminal",
                                "cellar",
                                null,
                                GradeWish.NONE,
                                null));
        HazardRow found = hazards.find(manager, hazard).orElseThrow();
        assertEquals(
                "INSPECTION loose terminal cellar in-grid",
                found.source() + " " + found.what() + " " + found.place() + " " + found.finder());
        assertEquals(
                List.of(hazard),
                visits.findings(manager, id).stream().map(VisitFinding::hazard).toList());
        assertEquals(TaskState.STARTED, row(id).state());
        assertRefused(InspectionReason.UNANSWERED, () -> finish(grid, id));
        for (ListItem item : items) {
            answer(
                    grid,
                    id,
                    item,
                    item.no() == 2 ? AnswerVerdict.FAIL : AnswerVerdict.PASS,
                    null,
                    0);
        }
        finish(grid, id);
        InspectionRow done = row(id);
        assertEquals("DONE 14 1 1", told(done));
        assertRefused(
                InspectionReason.NOT_NOW,
                () -> answer(grid, id, items.getFirst(), AnswerVerdict.FAIL, "no", 1));
        assertEquals(
                "MAKE PLANNED, FIND STARTED, FINISH DONE",
                inspections.history(city, id).stream()
                        .map(step -> step.act() + " " + step.state())
                        .collect(Collectors.joining(", ")));
    }

    /** A photo may come in late from a phone; none of those that were there goes any more. */
    @Test
    void whatAFinishedVisitShowsStays() {
        long id = make("IN-B", Set.of());
        assertEquals("adds, removes own", rights(grid, id));
        assertEquals("adds, removes own, removes others'", rights(district, id));
        for (ListItem item : visits.items(grid, id)) {
            answer(grid, id, item, AnswerVerdict.PASS, null, 0);
        }
        finish(grid, id);
        assertEquals("adds", rights(grid, id));
        assertEquals("adds", rights(district, id));
    }

    private String rights(Scope scope, long id) {
        FileRights rights =
                attachments
                        .rights(scope, new FileRecord("inspection", Long.toString(id)))
                        .orElseThrow();
        return (rights.mayAdd() ? "adds" : "")
                + (rights.mayRemoveOwn() ? ", removes own" : "")
                + (rights.mayRemove() ? ", removes others'" : "");
    }

    @Test
    void whatFailedIsExplained() {
        long id = make("IN-B", Set.of());
        List<ListItem> items = visits.items(grid, id);
        items.forEach(item -> answer(grid, id, item, AnswerVerdict.PASS, null, 0));
        answer(grid, id, items.get(4), AnswerVerdict.FAIL, null, 1);
        assertRefused(InspectionReason.FAIL_BARE, () -> finish(grid, id));
        answer(grid, id, items.get(4), AnswerVerdict.FAIL, "button is stuck", 2);
        finish(grid, id);
        assertEquals("DONE 12 1 0", told(row(id)));
    }

    /** The second of two who answer one item without knowing of each other is told, and no more. */
    @Test
    void nothingOfOthersIsWrittenOver() {
        long id = make("IN-B", Set.of());
        ListItem item = visits.items(grid, id).getFirst();
        assertEquals(1, answer(grid, id, item, AnswerVerdict.PASS, null, 0).kept().size());
        AnswersTaken second = answer(grid2, id, item, AnswerVerdict.FAIL, "open", 0);
        assertEquals(List.of(), second.kept());
        assertEquals(
                "FAIL open / PASS in-grid 1",
                second.conflicts().stream()
                        .map(
                                one ->
                                        one.yours().verdict()
                                                + " "
                                                + one.yours().note()
                                                + " / "
                                                + one.theirs().verdict()
                                                + " "
                                                + one.theirs().by()
                                                + " "
                                                + one.theirs().version())
                        .collect(Collectors.joining()));
        assertEquals(AnswerVerdict.PASS, visits.answers(city, id).getFirst().verdict());
        assertEquals(1, answer(grid2, id, item, AnswerVerdict.PASS, null, 0).kept().size());
        assertEquals(1, visits.answers(city, id).getFirst().version());
        assertEquals(1, answer(grid2, id, item, AnswerVerdict.FAIL, "open", 1).kept().size());
        assertEquals(2, visits.answers(city, id).getFirst().version());
    }

    @Test
    void whatWasSaidOfflineKeepsItsMoment() {
        long id = make("IN-B", Set.of());
        List<ListItem> items = visits.items(grid, id);
        Instant before = stage.now().minusSeconds(7200).truncatedTo(ChronoUnit.MILLIS);
        visits.answer(
                grid,
                id,
                List.of(
                        new AnswerWish(items.get(0).id(), AnswerVerdict.PASS, null, 0, before),
                        new AnswerWish(
                                items.get(1).id(),
                                AnswerVerdict.PASS,
                                null,
                                0,
                                stage.now().plusSeconds(7200))));
        assertEquals(before, visits.answers(city, id).get(0).at());
        assertTrue(!visits.answers(city, id).get(1).at().isAfter(stage.now()));
    }

    @Test
    void aTaskIsOfThoseItWasGivenTo() {
        long id = make("IN-A", Set.of("in-grid"));
        assertRefused(InspectionReason.NOT_YOURS, () -> visits.start(grid2, id));
        assertRefused(InspectionReason.UNKNOWN, () -> visits.start(manager, id));
        assertEquals(List.of(id), mine(grid).stream().filter(one -> one == id).toList());
        assertEquals(List.of(), mine(grid2).stream().filter(one -> one == id).toList());
        desk.assign(district, id, Set.of("in-grid2"));
        assertRefused(InspectionReason.NOT_YOURS, () -> visits.start(grid, id));
        visits.start(grid2, id);
        assertRefused(
                InspectionReason.PERSON, () -> desk.assign(district, id, Set.of("in-manager")));
        desk.cancel(district, id, "closed today");
        assertRefused(InspectionReason.NOT_NOW, () -> visits.start(grid2, id));
    }

    @Test
    void aPremisesChecksItself() {
        assertRefused(InspectionReason.NO_PREMISES, () -> desk.checkOneself(manager, "IN-B", null));
        assertNotAllowed(() -> desk.checkOneself(grid, "IN-A", null));
        long id = desk.checkOneself(manager, "IN-A", null);
        assertEquals("SELF-CHECK", row(id).listCode());
        assertTrue(mine(manager).contains(id));
        assertRefused(InspectionReason.PERSON, () -> desk.assign(district, id, Set.of("in-grid")));
        long hazard = visits.find(manager, id, LOOSE);
        assertEquals("SELF_CHECK", hazards.find(city, hazard).orElseThrow().source().name());
        for (ListItem item : visits.items(manager, id)) {
            answer(manager, id, item, AnswerVerdict.NOT_APPLICABLE, null, 0);
        }
        finish(manager, id);
        assertEquals("DONE 11 0 1", told(row(id)));
    }

    /** A task keeps the edition it was made by, whatever comes into force meanwhile. */
    @Test
    void anEditionThatWasInForceStaysAsItWas() {
        String code = "IT-" + stage.now().toEpochMilli();
        ListText text =
                new ListText(code, Purpose.DAILY, Set.of("BANK"), "t", "t", false, false, 900);
        assertNotAllowed(() -> keeping.add(district, text));
        keeping.add(city, text);
        assertRefused(InspectionReason.NO_EDITION, () -> make("IN-B", code));
        keeping.write(city, code, 1, 0, ItemLines.read("A | one\n| two", false));
        assertRefused(
                InspectionReason.CHANGED,
                () -> keeping.write(city, code, 1, 0, ItemLines.read("A | three", false)));
        keeping.bringIntoForce(city, code, 1, edition(code, 1).version());
        long old = make("IN-B", code);
        assertEquals(2, keeping.draft(city, code));
        assertRefused(InspectionReason.DRAFT_EXISTS, () -> keeping.draft(city, code));
        keeping.write(city, code, 2, 0, ItemLines.read("A | three", false));
        keeping.bringIntoForce(city, code, 2, edition(code, 2).version());
        assertEquals(EditionState.REPLACED, edition(code, 1).state());
        assertRefused(
                InspectionReason.NOT_NOW,
                () -> keeping.write(city, code, 1, edition(code, 1).version(), List.of()));
        assertEquals("one two", words(old));
        assertEquals("three", words(make("IN-B", code)));
        keeping.change(
                city,
                new ListText(code, Purpose.DAILY, Set.of("BANK"), "t", "t", false, true, 900),
                0);
        assertRefused(InspectionReason.NO_LIST, () -> make("IN-B", code));
    }

    private ListEdition edition(String code, int number) {
        return lists.editions(city, code).stream()
                .filter(one -> one.edition() == number)
                .findFirst()
                .orElseThrow();
    }

    private String words(long id) {
        return visits.items(grid, id).stream()
                .map(item -> item.text().wordsZh())
                .collect(Collectors.joining(" "));
    }

    private long make(String premises, Set<String> people) {
        return desk.make(district, task(premises, null, people));
    }

    private long make(String premises, String list) {
        return desk.make(district, task(premises, list, Set.of()));
    }

    private NewTask task(String premises, String list, Set<String> people) {
        return new NewTask(
                premises,
                TaskKind.INSPECTION,
                list,
                stage.today(),
                stage.today().plusDays(7),
                people,
                null,
                true);
    }

    private AnswersTaken answer(
            Scope scope, long id, ListItem item, AnswerVerdict verdict, String note, int seen) {
        return visits.answer(
                scope, id, List.of(new AnswerWish(item.id(), verdict, note, seen, null)));
    }

    private void finish(Scope scope, long id) {
        visits.finish(scope, id, new VisitEnd("Zhang", "as said", null));
    }

    private InspectionRow row(long id) {
        return inspections.find(city, id).orElseThrow();
    }

    private List<Long> mine(Scope scope) {
        return inspections.page(scope, InspectionQuery.ofMine(), 0, 1000).stream()
                .map(InspectionRow::id)
                .toList();
    }

    private static String told(InspectionRow row) {
        return row.state() + " " + row.answered() + " " + row.failed() + " " + row.findings();
    }
}
