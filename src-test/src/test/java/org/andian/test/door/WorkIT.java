package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.SettingDesk;
import org.andian.portal.workorder.NewWork;
import org.andian.portal.workorder.OnSite;
import org.andian.portal.workorder.ProviderRecord;
import org.andian.portal.workorder.WorkAct;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkDetails;
import org.andian.portal.workorder.WorkLine;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkQuery;
import org.andian.portal.workorder.WorkQuery.Standing;
import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkState;
import org.andian.portal.workorder.WorkSteps;
import org.andian.portal.workorder.WorkTakeover;
import org.andian.portal.workorder.WorkTally;
import org.andian.portal.workorder.WorkTimes;
import org.andian.portal.workorder.WorkTodo;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.portal.workorder.qualification.QualificationEntry;
import org.andian.portal.workorder.qualification.Qualifications;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What becomes of a work order from being given out to being rated, and where it is refused. */
@ArquillianTest
class WorkIT {

    private static final String EAST = "130702";
    private static final String SHOP = "WO-A";
    private static final String OTHER = "WO-B";

    @Inject private Stage stage;

    @Inject private ServedPremises served;

    @Inject private WorkDesk desk;

    @Inject private WorkSteps steps;

    @Inject private WorkTakeover takeover;

    @Inject private WorkOrders orders;

    @Inject private WorkTodo todo;

    @Inject private Qualifications qualifications;

    @Inject private SettingDesk settings;

    @Inject private ByHand byHand;

    private Scope office;
    private Scope manager;
    private Scope provider;
    private Scope otherProvider;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        served.premises(SHOP, EAST, "MALL", "WO-SP");
        served.premises(OTHER, EAST, "MALL", "WO-SP2");
        serve(SHOP, "WO-SP");
        office = stage.person("wo-office", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        manager = stage.person("wo-manager", Role.SAFETY_MANAGER, null, Set.of(), SHOP);
        provider = served.person("wo-provider", "WO-SP");
        otherProvider = served.person("wo-other", "WO-SP2");
        byHand.update(
                "update work_order set state = 'CANCELLED', ended_at = 1 where premises_id in"
                        + " (select id from premises where code in (?, ?))",
                SHOP,
                OTHER);
    }

    private void serve(String premises, String by) {
        byHand.update(
                "update premises set provider_id = (select id from provider where code = ?) where"
                        + " code = ?",
                by,
                premises);
    }

    @Test
    void fromGivenOutToRated() {
        long id = dispatch();
        steps.accept(provider, id, 0, null, null);
        steps.arrive(provider, id, 1, new OnSite(null, 114.88, 40.77, 15.0), "at the gate");
        steps.finish(provider, id, 2, null, "new terminals");
        takeover.pass(manager, id, 3, null);
        takeover.rate(manager, id, 4, "quick");
        WorkRow row = row(id);
        assertEquals(WorkState.RATED, row.state());
        assertEquals(114.88, row.lon());
        assertEquals("new terminals", row.result());
        assertEquals(4, row.rating());
        assertEquals(row.arrivedAt(), row.arrivedToldAt());
        assertEquals(5, row.version());
        assertEquals("DISPATCH ACCEPT ARRIVE FINISH PASS RATE", acts(id));
    }

    @Test
    void workThatIsSentBackIsDoneAgainWithinTheUsualHours() {
        long id = done();
        takeover.sendBack(manager, id, null, "no measurement");
        WorkRow row = row(id);
        assertEquals(WorkState.RETURNED, row.state());
        assertNull(row.arriveBy());
        assertNull(row.doneAt());
        assertTrue(row.finishBy().isAfter(stage.now().plus(Duration.ofHours(71))));
        assertRefused(
                WorkReason.NOT_NOW, () -> steps.finish(provider, id, null, null, "not there"));
        steps.arrive(provider, id, null, OnSite.now(), null);
        steps.finish(provider, id, null, null, "measured");
        takeover.pass(manager, id, null, "well");
        assertEquals("DISPATCH ACCEPT ARRIVE FINISH RETURN ARRIVE FINISH PASS", acts(id));
    }

    @Test
    void laterThanWantedNeedsAReason() {
        long id = dispatch();
        WorkRow asked = row(id);
        WorkTimes later = new WorkTimes(null, asked.finishBy().plus(Duration.ofHours(24)));
        assertRefused(WorkReason.LATER, () -> steps.accept(provider, id, 0, later, null));
        assertRefused(
                WorkReason.TIMES,
                () ->
                        steps.accept(
                                provider,
                                id,
                                0,
                                new WorkTimes(asked.finishBy().plusMillis(1), null),
                                "x"));
        steps.accept(provider, id, 0, later, "a part is on its way");
        assertEquals(asked.wantedFinishBy(), row(id).wantedFinishBy());
        assertEquals(later.finishBy(), row(id).finishBy());
        assertEquals(asked.arriveBy(), row(id).arriveBy());
    }

    /** Of two who looked at the same, the second is told; nothing of the first is lost. */
    @Test
    void whatHasChangedSinceIsNotOverwritten() {
        long id = dispatch();
        desk.change(office, id, 0, new WorkDetails("other words", null, null), usual());
        assertRefused(
                WorkReason.CHANGED,
                () -> desk.change(office, id, 0, new WorkDetails("mine", null, null), usual()));
        assertRefused(WorkReason.CHANGED, () -> steps.accept(provider, id, 0, null, null));
        assertEquals("other words", row(id).what());
        steps.accept(provider, id, 1, null, null);
    }

    private static WorkTimes usual() {
        return new WorkTimes(null, null);
    }

    /** As a phone tells it that had no network in the cellar. */
    @Test
    void whatIsToldLaterKeepsItsOwnTime() {
        long id = dispatch();
        steps.accept(provider, id, null, null, null);
        Instant before = stage.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
        byHand.update("update work_order set dispatched_at = ? where id = ?", before, id);
        Instant there = before.plus(Duration.ofHours(1));
        steps.report(
                provider,
                id,
                1,
                new WorkSteps.Report(
                        WorkAct.ARRIVE, new OnSite(there, 114.9, 40.8, null), null, null));
        steps.report(
                provider,
                id,
                2,
                new WorkSteps.Report(
                        WorkAct.FINISH,
                        new OnSite(there.plusSeconds(60), null, null, null),
                        "done below",
                        null));
        WorkRow row = row(id);
        assertEquals(there, row.arrivedAt());
        assertTrue(row.arrivedToldAt().isAfter(there.plusSeconds(60)));
        assertTrue(orders.marks(office).isLate(row.arrivedAt(), row.arrivedToldAt()));
        List<WorkLine> history = orders.history(office, id);
        assertEquals(there.plusSeconds(60), history.getLast().happenedAt());
        assertTrue(history.getLast().at().isAfter(history.getLast().happenedAt()));
    }

    @Test
    void nobodyArrivesBeforeItWasGivenOutOrInTheFuture() {
        long id = dispatch();
        steps.accept(provider, id, null, null, null);
        for (long minutes : new long[] {-60, 60}) {
            Instant at = stage.now().plus(Duration.ofMinutes(minutes));
            assertRefused(
                    WorkReason.HAPPENED_AT,
                    () -> steps.arrive(provider, id, null, new OnSite(at, null, null, null), null));
        }
    }

    /** The one who serves it now sees the order; who it was given to does not reach it any more. */
    @Test
    void whatWasGivenToOneProviderIsNotAnothers() {
        long id = dispatch();
        serve(SHOP, "WO-SP2");
        assertRefused(WorkReason.UNKNOWN, () -> steps.accept(provider, id, null, null, null));
        assertTrue(orders.find(provider, id).isEmpty());
        assertTrue(orders.find(otherProvider, id).isPresent());
        assertRefused(
                WorkReason.OTHER_PROVIDER, () -> steps.accept(otherProvider, id, null, null, null));
        assertEquals(0, steps.acceptAll(otherProvider, List.of(id)));
        desk.redispatch(office, id, null, usual(), "another provider");
        steps.accept(otherProvider, id, null, null, null);
        assertEquals("WO-SP2", row(id).providerCode());
        assertEquals(
                List.of("Provider WO-SP", "Provider WO-SP2", "Provider WO-SP2"),
                orders.history(office, id).stream().map(WorkLine::provider).toList());
    }

    @Test
    void whoHasDoneItDoesNotTakeItOver() {
        long id = done();
        byHand.update("update work_order set done_persons = ? where id = ?", manager.login(), id);
        assertRefused(WorkReason.SAME_PERSON, () -> takeover.pass(manager, id, null, null));
        assertRefused(WorkReason.SAME_PERSON, () -> takeover.sendBack(manager, id, null, "no"));
        assertEquals(0, takeover.passAll(manager, List.of(id)));
        takeover.pass(office, id, null, "in its place");
        assertRefused(WorkReason.SAME_PERSON, () -> takeover.rate(manager, id, 5, "my own"));
        byHand.update("update work_order set done_persons = 'wo-nobody' where id = ?", id);
        takeover.rate(manager, id, 3, null);
        assertEquals(3, row(id).rating());
    }

    @Test
    void manyAtOnce() {
        List<Long> given =
                desk.dispatchAll(
                        office,
                        List.of(SHOP, OTHER),
                        NewWork.of(null, WorkKind.INSPECT, details("each")));
        long third = dispatch();
        assertEquals(2, given.size());
        assertEquals(2, steps.acceptAll(provider, List.of(given.get(0), given.get(1), third)));
        assertEquals(WorkState.DISPATCHED, row(given.get(1)).state());
        long done = done();
        assertEquals(1, takeover.passAll(manager, List.of(done, third)));
        assertEquals(2, desk.cancelAll(office, List.of(given.get(1), third, done), "no more"));
        assertRefused(WorkReason.TOO_MANY, () -> desk.cancelAll(office, List.of(), "none"));
    }

    @Test
    void itGoesToWhoServesThePremisesAndIsQualified() {
        stage.premises("WO-NONE", EAST, "MALL");
        assertRefused(
                WorkReason.UNSERVED,
                () -> desk.dispatch(office, NewWork.of("WO-NONE", WorkKind.INSTALL, details("x"))));
        settings.change(Stage.PORTAL, "workorder.qualificationDemanded", "1");
        try {
            assertRefused(WorkReason.UNQUALIFIED, () -> dispatch());
            long licence =
                    qualifications.enter(
                            provider,
                            "WO-SP",
                            new QualificationEntry(
                                    "testing", "1", "office", stage.today(), stage.today()),
                            false);
            dispatch();
            qualifications.withdraw(office, licence, 0, "another's");
            assertRefused(WorkReason.UNQUALIFIED, () -> dispatch());
        } finally {
            settings.change(Stage.PORTAL, "workorder.qualificationDemanded", "0");
        }
    }

    @Test
    void whoseTurnItIs() {
        long asked = dispatch();
        long done = done();
        long declined = dispatch();
        steps.decline(provider, declined, null, "nobody free");
        assertEquals(Set.of(asked), turn(provider));
        assertEquals(Set.of(done), turn(manager));
        assertEquals(Set.of(declined), turn(office));
        byHand.update(
                "update work_order set finish_by = ? where id = ?",
                stage.now().minusSeconds(1),
                asked);
        assertEquals(Set.of(declined, asked), turn(office));
        assertEquals(Set.of(), turn(otherProvider));
    }

    private Set<Long> turn(Scope scope) {
        return todo.rows(scope, 100).stream()
                .filter(row -> row.premisesCode().equals(SHOP))
                .map(WorkRow::id)
                .collect(Collectors.toSet());
    }

    @Test
    void eachFigureIsTheRowsItOpens() {
        dispatch();
        done();
        WorkTally tally = orders.tally(manager);
        assertEquals(tally.open(), count(Standing.OPEN));
        assertEquals(tally.dispatched(), count(Standing.DISPATCHED));
        assertEquals(tally.underWay(), count(Standing.UNDER_WAY));
        assertEquals(tally.done(), count(Standing.DONE));
        assertEquals(tally.overdue(), count(Standing.OVERDUE));
        assertEquals(tally.passedThisMonth(), count(Standing.PASSED_THIS_MONTH));
        assertTrue(tally.open() >= 2 && tally.done() >= 1 && tally.dispatched() >= 1);
    }

    private int count(Standing standing) {
        return orders.count(manager, WorkQuery.ofPremises(null, standing));
    }

    @Test
    void howAProviderHasWorked() {
        ProviderRecord before = orders.record(office, "WO-SP");
        long id = done();
        takeover.pass(manager, id, null, null);
        takeover.rate(manager, id, 5, null);
        ProviderRecord after = orders.record(office, "WO-SP");
        assertEquals(before.done() + 1, after.done());
        assertEquals(before.doneOnTime() + 1, after.doneOnTime());
        assertEquals(before.arrivedOnTime() + 1, after.arrivedOnTime());
        assertEquals(before.rated() + 1, after.rated());
        assertFalse(after.stars() < 100 || after.stars() > 500);
    }

    private String acts(long id) {
        return orders.history(office, id).stream()
                .map(WorkLine::act)
                .collect(Collectors.joining(" "));
    }

    private WorkRow row(long id) {
        return orders.find(office, id).orElseThrow();
    }

    /** Done and not taken over. */
    private long done() {
        long id = dispatch();
        steps.accept(provider, id, null, null, null);
        steps.arrive(provider, id, null, null, null);
        steps.finish(provider, id, null, null, "done");
        return id;
    }

    private long dispatch() {
        return desk.dispatch(office, NewWork.of(SHOP, WorkKind.REPAIR, details("hot terminal")));
    }

    private static WorkDetails details(String what) {
        return new WorkDetails(what, null, "main box");
    }
}
