package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.calendar.Term;
import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardAct;
import org.andian.portal.hazard.HazardAlarms;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardHold;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.NewHazard;
import org.andian.portal.hazard.catalogue.LegalBases;
import org.andian.portal.hazard.order.Extensions;
import org.andian.portal.hazard.order.Issuers;
import org.andian.portal.hazard.order.NewOrder;
import org.andian.portal.hazard.order.Orders;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.Duplicates;
import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesMove;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Within;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A small population counted by hand. What people did is done through the doors and then dated to
 * days that are over; days are numbered, and day 9 is yesterday. In the school one hazard is mended
 * in the last millisecond of its last day and one at the midnight that follows. In the mall one is
 * closed and reopened, one was given more time and is not mended, and one is merged into another.
 * An inn moves to another county between finding and closing; another one is merged into its twin.
 */
@ArquillianTest
class HazardFiguresIT {

    private static final String COUNTY = "130730";
    private static final String LEFT = "130731";
    private static final String ENTERED = "130728";
    private static final String ENDED = "130708";
    private static final String STANDING = "130709";
    private static final int OPENED_DAYS = 40;
    private static final String SCHOOL = "HF-SCHOOL";
    private static final String MALL = "HF-MALL";
    private static final String INN = "HF-INN";
    private static final String TWICE = "HF-TWICE";
    private static final String ONCE = "HF-ONCE";

    @Inject private Stage stage;

    @Inject private HazardDesk desk;

    @Inject private Hazards hazards;

    @Inject private HazardHold holding;

    @Inject private HazardAlarms reopening;

    @Inject private Orders orders;

    @Inject private Issuers issuers;

    @Inject private LegalBases bases;

    @Inject private Bodies bodies;

    @Inject private Proofs proofs;

    @Inject private Extensions extensions;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private PremisesRegister premises;

    @Inject private PremisesLife life;

    @Inject private Duplicates duplicates;

    @Inject private Districts districts;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    private Scope city;
    private Scope district;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void population() {
        city = stage.person("hf-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        district = stage.person("hf-district", Role.DISTRICT_OFFICE, COUNTY, Set.of(), null);
        if (premises.find(Stage.PORTAL, SCHOOL).isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL,
                    List.of(
                            Stage.place(SCHOOL, COUNTY, "SCHOOL"),
                            Stage.place(MALL, COUNTY, "MALL"),
                            Stage.place(INN, LEFT, "HOTEL")),
                    stage.today().minusDays(OPENED_DAYS));
            school();
            mall();
            inn();
            lateReadings.untilCounted();
            assertEquals(0, recounts.recount(Stage.PORTAL, day(0), day(9)), "the recount differs");
        }
    }

    /** One on time by a millisecond, one late by a millisecond, both under one order. */
    private void school() {
        long onTime = found(SCHOOL);
        long late = found(SCHOOL);
        long order = ordered(district, COUNTY, onTime, late);
        for (long hazard : List.of(onTime, late)) {
            proofs.submit(mender(SCHOOL), hazard, "mended", null);
            proofs.pass(city, hazard, null, "seen");
            due(hazard, day(4));
        }
        byHand.update("update hazard_order set issued_at = ? where id = ?", noon(2), order);
        date(onTime, start(1), noon(2), start(5).minusMillis(1), start(5));
        date(late, start(2).minusMillis(1), noon(2), start(5), noon(6));
    }

    private void mall() {
        long reopened = found(MALL);
        proofs.submit(mender(MALL), reopened, "mended", null);
        proofs.pass(city, reopened, null, "seen");
        reopening.reopen(city, holding.hold(city, reopened, HazardAct.REOPEN), List.of(), "again");
        date(reopened, noon(1), noon(2), noon(3), noon(6));
        extended();
        long first = found(MALL);
        long other = found(MALL);
        desk.merge(city, List.of(first, other), "one cause");
        date(first, noon(3), noon(4));
        date(other, noon(3), noon(4));
    }

    /** Due on day 4, then on day 7. */
    private void extended() {
        long hazard = found(MALL);
        long order = ordered(district, COUNTY, hazard);
        LocalDate due = hazards.find(city, hazard).orElseThrow().dueOn();
        extensions.ask(mender(MALL), hazard, due.plusDays(3), "a part is missing");
        extensions.grant(city, hazard, null);
        byHand.update(
                "update hazard_act set due_on = case when act = 'SETTLE_EXTENSION' then ? else ?"
                        + " end where hazard_id = ? and due_on is not null",
                day(7),
                day(4),
                hazard);
        byHand.update("update hazard set due_on = ? where id = ?", day(7), hazard);
        byHand.update("update hazard_order set issued_at = ? where id = ?", noon(2), order);
        byHand.update(
                "update hazard_extension set asked_at = ?, settled_at = ? where hazard_id = ?",
                noon(3),
                noon(3),
                hazard);
        date(hazard, noon(2), noon(2), noon(3), noon(3));
    }

    /** Moves yesterday, when its hazard is closed. */
    private void inn() {
        long hazard = found(INN);
        proofs.submit(mender(INN), hazard, "mended", null);
        proofs.pass(city, hazard, null, "seen");
        date(hazard, noon(2), noon(8), noon(9));
        life.move(city, new PremisesMove(INN, ENTERED, null, day(9), "moved", version(INN)));
    }

    private int version(String code) {
        return premises.find(Stage.PORTAL, code).orElseThrow().version();
    }

    @Test
    void whatHappenedIsCountedOnItsDay() {
        assertEquals(
                "Malls and supermarkets: 4.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0, Schools: 2.0 2.0 0.0 0.0"
                        + " 1.0 2.0 0.0 0.0",
                text(
                        table(
                                COUNTY,
                                day(1),
                                day(9),
                                "hazards.found",
                                "hazards.closed",
                                "hazards.reopened",
                                "hazards.merged",
                                "hazards.orders",
                                "hazards.reviews",
                                "hazards.extensionsAsked",
                                "hazards.extensionsGranted")));
    }

    @Test
    void aMillisecondDecidesWhoseDayItIs() {
        assertEquals("0.0 2.0 0.0", schoolOn("hazards.found", 0, 1, 2));
        assertEquals("0.0 1.0 1.0", schoolOn("hazards.closed", 4, 5, 6));
        assertEquals("0.0 1.0 0.0", schoolOn("hazards.overdue", 3, 4, 5));
        assertEquals("1.0 2.0 2.0", mallOn("hazards.open", 1, 2, 5));
    }

    /** The school's two of day 4; the mall's one not on day 4, and late on day 7. */
    @Test
    void onTimeIsAskedOnTheLastDayWithItsExtension() {
        assertEquals(
                "Malls and supermarkets: 0.0 1.0, Schools: 0.5 2.0",
                text(table(COUNTY, day(1), day(9), "hazards.onTime")));
        assertEquals("- 0.0", mallOn("hazards.onTime", 4, 7));
        assertEquals("0.0 1.0 1.0", mallOn("hazards.overdue", 6, 7, 9));
    }

    /** Days 1 to 5 and 1 to 6 in the school, 1 to 3 in the mall. */
    @Test
    void daysHaveAMeanAndAMiddleThatOpenToTheHazards() {
        StatisticTable table = table(COUNTY, day(1), day(9), "hazards.days", "hazards.days.median");
        List<TableLine> lines = new ArrayList<>(table.lines());
        lines.add(table.total());
        assertEquals(
                "Malls and supermarkets: 2.0 1.0 2.0 1.0, Schools: 4.5 2.0 4.5 2.0, Total: 3.6667"
                        + " 3.0 4.0 3.0",
                TableText.of(lines, HazardFiguresIT::figure, ", "));
        List<Long> opened =
                table.total().cells().stream()
                        .filter(cell -> cell.key().part() == CellKey.Part.NUMERATOR)
                        .map(
                                cell ->
                                        statistics
                                                .rows(Stage.PORTAL, table.query(), cell.key(), 0, 9)
                                                .total())
                        .toList();
        assertEquals(List.of(3L, 3L), opened);
    }

    @Test
    void foundWhereThePremisesLayAndClosedWhereItLiesNow() {
        assertEquals("1.0 0.0", total(LEFT, "hazards.found", "hazards.closed"));
        assertEquals("0.0 1.0", total(ENTERED, "hazards.found", "hazards.closed"));
    }

    /** The entry that stands for both lies in another county. */
    @Test
    void whatIsMergedTodayStaysCountedWhereItWas() {
        premises.registerAll(
                Stage.PORTAL,
                List.of(Stage.place(TWICE, ENDED, "HOTEL"), Stage.place(ONCE, STANDING, "HOTEL")),
                stage.today().minusDays(OPENED_DAYS));
        Scope office = stage.person("hf-ended", Role.DISTRICT_OFFICE, ENDED, Set.of(), null);
        long hazard = found(TWICE);
        long order = ordered(office, ENDED, hazard);
        byHand.update("update hazard_order set issued_at = ? where id = ?", noon(4), order);
        date(hazard, noon(3), noon(4));
        recounts.recount(Stage.PORTAL, day(1), stage.today());
        lateReadings.untilCounted();
        duplicates.merge(city, TWICE, version(TWICE), ONCE, version(ONCE), "one inn twice");
        assertEquals(0, recounts.recount(Stage.PORTAL, day(1), stage.today()));
        assertEquals("1.0 1.0", total(ENDED, "hazards.found", "hazards.orders"));
        assertEquals("0.0 0.0", total(STANDING, "hazards.found", "hazards.orders"));
        assertEquals("1.0 0.0", open(ENDED, 9, 10));
        assertEquals("0.0 1.0", open(STANDING, 9, 10));
        StatisticTable table = table(ENDED, day(1), day(9), "hazards.orders");
        CellKey cell = table.total().cells().getFirst().key();
        assertEquals(1, statistics.rows(Stage.PORTAL, table.query(), cell, 0, 9).total());
        assertEquals(ONCE, hazards.find(city, hazard).orElseThrow().premisesCode());
    }

    private String open(String county, int... days) {
        return Arrays.stream(days)
                .mapToObj(n -> table(county, day(n), day(n), "hazards.open").total())
                .map(line -> figure(line.cells().getFirst()))
                .collect(Collectors.joining(" "));
    }

    /** What is judged otherwise today changes no earlier day, and is no correction. */
    @Test
    void aGradeGivenLaterChangesNoEarlierDay() {
        long hazard = found(MALL);
        date(hazard, noon(8));
        recounts.recount(Stage.PORTAL, day(8), stage.today());
        String before = total(COUNTY, "hazards.found.major", "hazards.found.general");
        desk.grade(
                city,
                hazard,
                hazards.find(city, hazard).orElseThrow().version(),
                new GradeWish(Set.of(), Grade.MAJOR, "many people"));
        assertEquals(0, recounts.recount(Stage.PORTAL, day(8), stage.today()));
        assertEquals(before, total(COUNTY, "hazards.found.major", "hazards.found.general"));
        assertEquals("0.0 1.0", on("MALL", "hazards.open.major", 9, 10));
        byHand.update("delete from hazard_act where hazard_id = ?", hazard);
        byHand.update("delete from hazard where id = ?", hazard);
        recounts.recount(Stage.PORTAL, day(8), stage.today());
    }

    /** Open the day before, with what came, less what went. */
    @Test
    void theListLeadsFromDayToDay() {
        double open = 0;
        for (int n = 1; n <= 9; n++) {
            StatisticTable table =
                    table(
                            COUNTY,
                            day(n),
                            day(n),
                            "hazards.found",
                            "hazards.reopened",
                            "hazards.closed",
                            "hazards.merged",
                            "hazards.open");
            List<Double> cells = table.total().cells().stream().map(Cell::value).toList();
            open += cells.get(0) + cells.get(1) - cells.get(2) - cells.get(3);
            assertEquals(open, cells.get(4), "day " + n);
        }
    }

    private String schoolOn(String indicator, int... days) {
        return on("SCHOOL", indicator, days);
    }

    private String mallOn(String indicator, int... days) {
        return on("MALL", indicator, days);
    }

    private String on(String group, String indicator, int... days) {
        List<String> figures = new ArrayList<>();
        for (int n : days) {
            figures.add(
                    table(COUNTY, day(n), day(n), indicator).lines().stream()
                            .filter(line -> line.key().code().equals(group))
                            .map(line -> figure(line.cells().getFirst()))
                            .findFirst()
                            .orElse("none"));
        }
        return String.join(" ", figures);
    }

    private String total(String county, String... indicators) {
        return TableText.of(
                        List.of(table(county, day(1), day(9), indicators).total()),
                        HazardFiguresIT::figure,
                        ", ")
                .replace("Total: ", "");
    }

    /** Day 9 is yesterday. */
    private LocalDate day(int number) {
        return stage.today().minusDays(10L - number);
    }

    private Instant start(int number) {
        return Period.startOf(day(number));
    }

    private Instant noon(int number) {
        return Stage.at(day(number), 12);
    }

    private Scope mender(String code) {
        return stage.person(
                code.toLowerCase(Locale.ROOT), Role.SAFETY_MANAGER, null, Set.of(), code);
    }

    private long found(String code) {
        return desk.register(
                city,
                NewHazard.byPeople(
                        code,
                        new HazardDetails(
                                "AGEING",
                                "old line",
                                null,
                                "hall",
                                null,
                                null,
                                null,
                                HazardSource.INSPECTION,
                                stage.today(),
                                "Zhang"),
                        GradeWish.NONE));
    }

    private long ordered(Scope office, String county, Long... some) {
        long body =
                bodies.registerBody(
                        Stage.PORTAL,
                        new NewBody(
                                "HF " + some[0], NewBody.Kind.SAFETY_OFFICE, null, county, true));
        issuers.mark(office, body, "HF" + some[0], 0);
        return orders.issue(
                office,
                new NewOrder(
                        body,
                        List.of(some).stream()
                                .map(id -> new NewOrder.Item(id, "renew the line"))
                                .toList(),
                        Set.of(bases.list(office).getFirst().id()),
                        stage.today(),
                        Term.calendar(15),
                        null));
    }

    private void due(long hazard, LocalDate on) {
        byHand.update(
                "update hazard_act set due_on = ? where hazard_id = ? and due_on is not null",
                on,
                hazard);
        byHand.update("update hazard set due_on = ? where id = ?", on, hazard);
    }

    /** As if its acts, in their order, had been done then, and it was found on the first day. */
    private void date(long hazard, Instant... times) {
        List<Long> acts =
                sql.list(
                        "select id from hazard_act where hazard_id = ? order by id",
                        List.of(hazard),
                        row -> row.number("id"));
        assertEquals(times.length, acts.size(), "acts of " + hazard);
        for (int i = 0; i < times.length; i++) {
            byHand.update("update hazard_act set at = ? where id = ?", times[i], acts.get(i));
        }
        LocalDate first = times[0].atZone(Zones.CHINA).toLocalDate();
        byHand.update("update hazard_act set found_on = ? where hazard_id = ?", first, hazard);
        byHand.update(
                "update hazard set registered_at = ?, found_on = ? where id = ?",
                times[0],
                first,
                hazard);
    }

    private StatisticTable table(
            String county, LocalDate first, LocalDate last, String... indicators) {
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
                        new Within(districts.find(county).orElseThrow().id(), null, null),
                        true),
                Locale.ENGLISH);
    }

    private static String text(StatisticTable table) {
        return TableText.of(table.lines(), HazardFiguresIT::figure, ", ");
    }

    private static String figure(Cell cell) {
        return cell.value() == null
                ? "-"
                : Double.toString(Math.round(cell.value() * 10_000) / 10_000.0);
    }
}
