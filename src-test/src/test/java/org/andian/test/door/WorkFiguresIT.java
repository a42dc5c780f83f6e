package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.period.Period;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Providers;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.Within;
import org.andian.portal.workorder.NewWork;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkDetails;
import org.andian.portal.workorder.WorkSteps;
import org.andian.portal.workorder.WorkTakeover;
import org.andian.portal.workorder.matter.WorkKind;
import org.andian.portal.workorder.training.NewTraining;
import org.andian.portal.workorder.training.Trainings;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Work counted by hand. What people did is done through the doors and then dated to days that are
 * over; days are numbered, and day 9 is yesterday. One order is done in time, one late by an hour
 * and sent back, one is not taken on, one is open and late.
 */
@ArquillianTest
class WorkFiguresIT {

    private static final String COUNTY = "130727";
    private static final String SHOP = "WF-A";
    private static final String PROVIDER = "WF-SP";
    private static final int OPENED_DAYS = 40;

    @Inject private Stage stage;

    @Inject private ServedPremises served;

    @Inject private PremisesRegister premises;

    @Inject private Providers providers;

    @Inject private WorkDesk desk;

    @Inject private WorkSteps steps;

    @Inject private WorkTakeover takeover;

    @Inject private Trainings trainings;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private Districts districts;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private Scope office;
    private Scope manager;
    private Scope provider;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void population() {
        office = stage.person("wf-office", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        if (premises.find(Stage.PORTAL, SHOP).isEmpty()) {
            providers.registerProvider(Stage.PORTAL, PROVIDER, "Provider WF", null, true);
            premises.registerAll(
                    Stage.PORTAL, List.of(shop()), stage.today().minusDays(OPENED_DAYS));
            manager = stage.person("wf-manager", Role.SAFETY_MANAGER, null, Set.of(), SHOP);
            provider = served.person("wf-provider", PROVIDER);
            inTime();
            late();
            declined();
            open();
            trained();
            lateReadings.untilCounted();
            assertEquals(0, recounts.recount(Stage.PORTAL, day(0), day(9)), "the recount differs");
        }
    }

    private static NewPremises shop() {
        return new NewPremises(
                SHOP,
                "Premises " + SHOP,
                null,
                COUNTY,
                "MALL",
                PROVIDER,
                "1 Test Road",
                null,
                null,
                null,
                null,
                true);
    }

    /** Out at noon of day 1, there and done after six hours, taken over on day 2 and rated. */
    private void inTime() {
        long id = done(WorkKind.REPAIR);
        takeover.pass(manager, id, null, null);
        takeover.rate(manager, id, 4, null);
        date(id, at(1, 12), at(1, 13), at(1, 18), at(1, 18), at(2, 9), at(2, 10));
        agreed(id, at(1, 18), at(1, 18));
        took(id, 6 * 60);
    }

    /** Out at noon of day 2, due on day 3 at noon, done an hour later, sent back on day 4. */
    private void late() {
        long id = done(WorkKind.CALIBRATE);
        takeover.sendBack(manager, id, null, "again");
        date(id, at(2, 12), at(2, 13), at(3, 12), at(3, 13), at(4, 9));
        agreed(id, at(3, 11), at(3, 12));
        byHand.update(
                "update work_act set arrive_by = null, finish_by = ? where work_id = ? and act ="
                        + " 'RETURN'",
                at(30, 0),
                id);
        took(id, 25 * 60);
    }

    private void declined() {
        long id = dispatch(WorkKind.INSTALL);
        steps.decline(provider, id, null, "nobody free");
        desk.cancel(office, id, null, "no more");
        date(id, at(3, 12), at(3, 13), at(6, 9));
        agreed(id, at(20, 0), at(20, 0));
    }

    /** Due on day 5 and not even taken on. */
    private void open() {
        long id = dispatch(WorkKind.REPAIR);
        date(id, at(4, 12));
        agreed(id, at(5, 12), at(5, 12));
    }

    /** Two on day 3, of which one is withdrawn on day 5. */
    private void trained() {
        for (int people : new int[] {12, 5}) {
            long id =
                    trainings.record(
                            office,
                            new NewTraining(
                                    SHOP, day(2), "safety", "tests", people, null, true, true));
            byHand.update("update work_training set recorded_at = ? where id = ?", at(3, 10), id);
            if (people == 5) {
                trainings.withdraw(office, id, 0, "twice");
                byHand.update(
                        "update work_training set withdrawn_at = ? where id = ?", at(5, 10), id);
            }
        }
    }

    @Test
    void whatHappenedIsCountedOnItsDay() {
        assertEquals("1.0 1.0 1.0 1.0 0.0", on("work.dispatched", 1, 2, 3, 4, 5));
        assertEquals("1.0 0.0 0.0 1.0 0.0", on("work.dispatched.REPAIR", 1, 2, 3, 4, 5));
        assertEquals("1.0 0.0 1.0 0.0", on("work.done", 1, 2, 3, 4));
        assertEquals("0.0 1.0 0.0", on("work.passed", 1, 2, 3));
        assertEquals("0.0 1.0 0.0", on("work.declined", 2, 3, 4));
        assertEquals("0.0 1.0 0.0", on("work.returned", 3, 4, 5));
        assertEquals("0.0 1.0 0.0", on("work.cancelled", 5, 6, 7));
    }

    /** Taken over on day 2, given up on day 6; one open since day 4 is late from day 5 on. */
    @Test
    void whatIsOpenAndLateWhenTheDayEnds() {
        assertEquals("1.0 1.0 2.0 3.0 3.0 2.0 2.0", on("work.open", 1, 2, 3, 4, 5, 6, 9));
        assertEquals("0.0 0.0 1.0 1.0", on("work.overdue", 3, 4, 5, 9));
    }

    @Test
    void agreedTimesAgainstRealOnes() {
        assertEquals("1.0 - 0.0", on("work.arrivedOnTime", 1, 2, 3));
        assertEquals("1.0 - 0.0", on("work.doneOnTime", 1, 2, 3));
        assertEquals("6.0 - 25.0", on("work.hours", 1, 2, 3));
        assertEquals("4.0 -", on("work.stars", 2, 3));
    }

    @Test
    void aTrainingThatWasWithdrawnLaterWasThereThatEvening() {
        assertEquals("0.0 2.0 0.0", on("work.trainings", 2, 3, 4));
        assertEquals("0.0 17.0 0.0", on("work.trained", 2, 3, 4));
    }

    @Test
    void aFigureOpensToItsRows() {
        StatisticTable table = table(day(1), day(9), "work.dispatched");
        CellKey cell = table.total().cells().getFirst().key();
        assertEquals(4, statistics.rows(Stage.PORTAL, table.query(), cell, 0, 9).total());
    }

    private String on(String indicator, int... days) {
        return Arrays.stream(days)
                .mapToObj(n -> figure(table(day(n), day(n), indicator).total().cells().getFirst()))
                .collect(Collectors.joining(" "));
    }

    private StatisticTable table(LocalDate first, LocalDate last, String... indicators) {
        return statistics.table(
                Stage.PORTAL,
                new StatisticQuery(
                        first,
                        last,
                        Axis.VENUE_GROUP,
                        null,
                        null,
                        List.of(indicators),
                        false,
                        false,
                        null,
                        new Within(districts.find(COUNTY).orElseThrow().id(), null, null),
                        true),
                Locale.ENGLISH);
    }

    private static String figure(Cell cell) {
        return cell.value() == null
                ? "-"
                : Double.toString(Math.round(cell.value() * 10_000) / 10_000.0);
    }

    private long done(WorkKind kind) {
        long id = dispatch(kind);
        steps.accept(provider, id, null, null, null);
        steps.arrive(provider, id, null, null, null);
        steps.finish(provider, id, null, null, "done");
        return id;
    }

    private long dispatch(WorkKind kind) {
        return desk.dispatch(
                office, NewWork.of(SHOP, kind, new WorkDetails("figures", null, null)));
    }

    /** As if its acts, in their order, had been done and told then. */
    private void date(long work, Instant... times) {
        List<Long> acts =
                sql.list(
                        "select id from work_act where work_id = ? order by id",
                        List.of(work),
                        row -> row.number("id"));
        assertEquals(times.length, acts.size(), "acts of " + work);
        for (int i = 0; i < times.length; i++) {
            byHand.update(
                    "update work_act set at = ?, happened_at = ? where id = ?",
                    times[i],
                    times[i],
                    acts.get(i));
        }
        byHand.update(
                "update work_order set registered_at = ?, dispatched_at = ? where id = ?",
                times[0],
                times[0],
                work);
    }

    private void agreed(long work, Instant arriveBy, Instant finishBy) {
        byHand.update(
                "update work_act set arrive_by = ?, finish_by = ? where work_id = ?",
                arriveBy,
                finishBy,
                work);
    }

    private void took(long work, long minutes) {
        byHand.update(
                "update work_act set took_minutes = ? where work_id = ? and act = 'FINISH'",
                minutes,
                work);
    }

    /** Day 9 is yesterday. */
    private LocalDate day(int number) {
        return stage.today().minusDays(10L - number);
    }

    private Instant at(int day, int hour) {
        return Period.startOf(day(day)).plusSeconds(hour * 3600L);
    }
}
