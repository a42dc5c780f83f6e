package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.regulation.NewRegulator;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.CellKey.Part;
import org.andian.portal.statistic.DrillPage;
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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Figures of a city of the test's own: three premises in two counties, three alarms in the week
 * before today.
 */
@ArquillianTest
class StatisticIT {

    private static final List<String> INDICATORS =
            List.of(
                    "premises",
                    "installed",
                    "verified",
                    "alarms",
                    "alarms.alarm",
                    "alarms.warning",
                    "clearing",
                    "acknowledged");
    private static final int REGISTERED_DAYS = 40;
    private static final int DAYS = 7;
    private static final int CELLS = 10;
    private static final String BY_DISTRICT =
            """
            ST East: 2 1 1 2 1 1 10.0 -
            ST West: 1 1 1 1 1 0 20.0 -
            Total: 3 2 2 3 2 1 13.3 -\
            """;

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private PremisesRegister premises;

    @Inject private Districts districts;

    @Inject private Bodies bodies;

    @Inject private Sql sql;

    private LocalDate today;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void aCityOfItsOwn() {
        today = LocalDate.ofInstant(stage.now(), Zones.CHINA);
        if (districts.find("ST-CITY").isEmpty()) {
            long city =
                    district(
                            "ST-CITY",
                            "ST City",
                            "city",
                            districts.find("130000").orElseThrow().id(),
                            districts.find("130000").orElseThrow().path());
            district(
                    "ST-EAST",
                    "ST East",
                    "county",
                    city,
                    districts.find("ST-CITY").orElseThrow().path());
            district(
                    "ST-WEST",
                    "ST West",
                    "county",
                    city,
                    districts.find("ST-CITY").orElseThrow().path());
            premises.registerAll(
                    Stage.PORTAL,
                    List.of(
                            shop("ST-1", "ST-EAST", "MALL"),
                            shop("ST-2", "ST-EAST", "SCHOOL"),
                            shop("ST-3", "ST-WEST", "MALL")),
                    today.minusDays(REGISTERED_DAYS));
            long commerce =
                    bodies.registerBody(
                            Stage.PORTAL,
                            new NewBody(
                                    "ST Commerce",
                                    NewBody.Kind.BUREAU,
                                    "COMMERCE",
                                    "ST-CITY",
                                    true));
            bodies.setRegulator(
                    Stage.PORTAL,
                    new NewRegulator(commerce, "MALL", "ST-CITY"),
                    today.minusDays(REGISTERED_DAYS));
            alarmFor("ST-D1", "ST-1", 6, 10, 650, 10);
            alarmFor("ST-D1", "ST-1", 5, 9, 250, 10);
            alarmFor("ST-D3", "ST-3", 5, 12, 500, 20);
            assertEquals(
                    0,
                    recounts.recount(Stage.PORTAL, today.minusDays(DAYS), today),
                    "figures that a recount from the records does not confirm");
        }
    }

    @Test
    void figuresByDistrictAndTheirTotals() {
        assertEquals(BY_DISTRICT, text(week(office(), Axis.DISTRICT, null)));
    }

    @Test
    void whomNobodyAnswersForHaveARowOfTheirOwn() {
        assertEquals(
                """
                Commerce: 2 2 2 3 2 1 13.3 -
                None named: 1 0 0 - - - - -
                Total: 3 2 2 3 2 1 13.3 -\
                """,
                text(week(office(), Axis.DEPARTMENT, null)));
    }

    @Test
    void tenRandomCellsOpenToAsManyRows() {
        List<Cell> cells = new ArrayList<>();
        for (StatisticTable table :
                List.of(
                        week(office(), Axis.DISTRICT, Axis.VENUE_GROUP),
                        week(office(), Axis.DEPARTMENT, Axis.DISTRICT))) {
            table.lines()
                    .forEach(
                            line ->
                                    line.cells().stream()
                                            .filter(cell -> cell.value() != null)
                                            .forEach(cells::add));
            cells.addAll(
                    table.total().cells().stream().filter(cell -> cell.value() != null).toList());
            assertOpens(table.query(), cells);
            cells.clear();
        }
    }

    private void assertOpens(StatisticQuery query, List<Cell> cells) {
        Collections.shuffle(cells, new Random(DAYS));
        for (Cell cell : cells.subList(0, CELLS)) {
            DrillPage counted = statistics.rows(office(), query, cell.key(), 0, 1000);
            DrillPage of =
                    statistics.rows(office(), query, cell.key().with(Part.DENOMINATOR), 0, 1000);
            assertEquals(
                    List.of(cell.numerator(), cell.denominator()),
                    List.of(counted.sum(), of.sum()),
                    cell.key().toString());
            assertEquals(counted.total(), counted.rows().size(), cell.key().toString());
        }
    }

    @Test
    void eachSeesItsOwnPartOnly() {
        assertEquals(
                """
                ST East: 2 1 1 2 1 1 10.0 -
                Total: 2 1 1 2 1 1 10.0 -\
                """,
                text(week(
                                stage.person(
                                        "st-east", Role.DISTRICT_OFFICE, "ST-EAST", Set.of(), null),
                                Axis.DISTRICT,
                                null))
                        .replace(" itself", ""));
        assertEquals(
                """
                ST East: 1 1 1 2 1 1 10.0 -
                ST West: 1 1 1 1 1 0 20.0 -
                Total: 2 2 2 3 2 1 13.3 -\
                """,
                text(
                        week(
                                stage.person(
                                        "st-malls",
                                        Role.INDUSTRY_REGULATOR,
                                        "ST-CITY",
                                        Set.of("MALL"),
                                        null),
                                Axis.DISTRICT,
                                null)));
        assertNotAllowed(
                () ->
                        week(
                                stage.person(
                                        "st-manager", Role.SAFETY_MANAGER, null, Set.of(), "ST-1"),
                                Axis.DISTRICT,
                                null));
        assertNotAllowed(() -> week(Scope.nobody(), Axis.DISTRICT, null));
    }

    @Test
    void whatLiesOutsideOpensToNothing() {
        Scope east = stage.person("st-east", Role.DISTRICT_OFFICE, "ST-EAST", Set.of(), null);
        long west = districts.find("ST-WEST").orElseThrow().id();
        CellKey cell =
                new CellKey(
                        Long.toString(west), "*", "alarms", Part.NUMERATOR, CellKey.Span.CURRENT);
        assertEquals(
                new DrillPage(List.of(), 0, 0),
                statistics.rows(east, query(Axis.DISTRICT, null, null), cell, 0, 10));
        assertNotAllowed(
                () ->
                        statistics.table(
                                east,
                                query(Axis.DISTRICT, null, new Within(west, null, null)),
                                Locale.ENGLISH));
        assertNotAllowed(() -> recounts.recount(east, today, today));
        assertNotAllowed(() -> recounts.newest(east, 1));
    }

    /**
     * Three weeks ago is settled long since: what comes in for it now is counted, and what was said
     * before stays on record.
     */
    @Test
    void aSettledDayIsCorrectedOnRecord() {
        LocalDate settled = today.minusDays(21);
        Scope office = stage.person("st-late", Role.DISTRICT_OFFICE, "130702", Set.of(), null);
        StatisticQuery day =
                StatisticQuery.of(settled, settled, Axis.VENUE_GROUP, null, List.of("alarms"));
        if (premises.find(Stage.PORTAL, "ST-LATE").isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL,
                    List.of(shop("ST-LATE", "130702", "MALL")),
                    today.minusDays(REGISTERED_DAYS));
        }
        recounts.recount(Stage.PORTAL, settled, settled);
        StatisticTable before = statistics.table(office, day, Locale.ENGLISH);
        alarmFor("ST-L" + stage.now().toEpochMilli(), "ST-LATE", 21, 10, 650, 10);
        assertEquals(
                0,
                recounts.recount(
                        Stage.PORTAL,
                        settled,
                        today)); // all days after it: a device's last reading is handed on
        StatisticTable after = statistics.table(office, day, Locale.ENGLISH);
        assertEquals(
                before.total().cells().getFirst().numerator() + 1,
                after.total().cells().getFirst().numerator());
        assertEquals(before.freshness().corrections() + 1, after.freshness().corrections());
        assertEquals(
                1,
                sql.count(
                        """
                        select sum(c.numerator - c.numerator_before) as n from fact_correction c
                        join fact_day d on d.indicator = c.indicator and d.day = c.day and d.version = c.version
                        where c.indicator = 'alarms' and c.day = ?\
                        """,
                        List.of(settled)));
    }

    /** The move is taken back at the end, for the other tests. */
    @Test
    void movingAPremisesTodayChangesNoPastFigure() {
        long east = districts.find("ST-EAST").orElseThrow().id();
        long west = districts.find("ST-WEST").orElseThrow().id();
        String now = todayByDistrict();
        move(west, "ST-WEST");
        try {
            assertEquals(0, recounts.recount(Stage.PORTAL, today.minusDays(DAYS), today));
            assertEquals(BY_DISTRICT, text(week(office(), Axis.DISTRICT, null)));
            assertNotEquals(now, todayByDistrict());
        } finally {
            sql.update(
                    "delete from premises_placement where premises_id = (select id from premises"
                            + " where code = 'ST-1') and valid_from = ?",
                    today);
            sql.update(
                    "update premises_placement set valid_to = null where premises_id = (select id"
                            + " from premises where code = 'ST-1')");
            sql.update(
                    "update premises set district_id = ?, district_path = ? where code = 'ST-1'",
                    east,
                    districts.find("ST-EAST").orElseThrow().path());
            recounts.recount(Stage.PORTAL, today, today);
        }
        assertEquals(now, todayByDistrict());
    }

    private void move(long district, String code) {
        String path = districts.find(code).orElseThrow().path();
        sql.update(
                "update premises_placement set valid_to = ? where premises_id = (select id from"
                        + " premises where code = 'ST-1') and valid_to is null",
                today);
        sql.update(
                """
                insert into premises_placement (premises_id, district_id, district_path, venue_group, valid_from,
                    changed_by, changed_at)
                select id, ?, ?, venue_group, ?, 'tests', 0 from premises where code = 'ST-1'\
                """,
                district,
                path,
                today);
        sql.update(
                "update premises set district_id = ?, district_path = ? where code = 'ST-1'",
                district,
                path);
    }

    private String todayByDistrict() {
        return text(
                statistics.table(
                        office(),
                        StatisticQuery.of(
                                today,
                                today,
                                Axis.DISTRICT,
                                null,
                                List.of("premises", "installed")),
                        Locale.ENGLISH));
    }

    private Scope office() {
        return stage.person("st-office", Role.CITY_OFFICE, "ST-CITY", Set.of(), null);
    }

    private StatisticTable week(Scope scope, Axis rows, Axis columns) {
        return statistics.table(scope, query(rows, columns, null), Locale.ENGLISH);
    }

    private StatisticQuery query(Axis rows, Axis columns, Within within) {
        return new StatisticQuery(
                today.minusDays(DAYS),
                today.minusDays(1),
                rows,
                columns,
                null,
                INDICATORS,
                false,
                false,
                null,
                within);
    }

    private static String text(StatisticTable table) {
        List<TableLine> lines = new ArrayList<>(table.lines());
        lines.add(table.total());
        return lines.stream()
                .map(
                        line ->
                                line.key().label()
                                        + ": "
                                        + line.cells().stream()
                                                .map(StatisticIT::figure)
                                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static String figure(Cell cell) {
        if (cell.value() == null) {
            return "-";
        }
        return cell.denominator() == 0
                ? Long.toString(Math.round(cell.value()))
                : String.format(Locale.ROOT, "%.1f", cell.value());
    }

    private long district(String code, String name, String level, long parent, String parentPath) {
        long id =
                sql.insert(
                        "insert into district (code, name, parent_id, level, path) values (?, ?, ?,"
                                + " ?, '')",
                        code,
                        name,
                        parent,
                        level);
        sql.update("update district set path = ? where id = ?", parentPath + id + "/", id);
        return id;
    }

    private static NewPremises shop(String code, String district, String group) {
        return new NewPremises(
                code,
                "Premises " + code,
                null,
                district,
                group,
                null,
                "1 Test Road",
                null,
                null,
                null,
                null,
                true);
    }

    /**
     * Out of normal at the full hour of a day before today, in China, and normal again after some
     * minutes.
     */
    private void alarmFor(
            String deviceNo,
            String premisesCode,
            int daysBefore,
            int hour,
            double milliamperes,
            int minutes) {
        long device = stage.device(deviceNo, premisesCode, 1);
        Instant at =
                today.minusDays(daysBefore)
                        .atTime(LocalTime.of(hour, 0))
                        .atZone(Zones.CHINA)
                        .toInstant();
        stage.deliver(device, 1, at, Metric.RESIDUAL_CURRENT, milliamperes);
        stage.deliver(device, 1, at.plusSeconds(60L * minutes), Metric.RESIDUAL_CURRENT, 50);
    }
}
