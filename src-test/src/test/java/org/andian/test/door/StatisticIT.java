package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.CellKey.Part;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.Within;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Figures of {@link OwnCity}: their totals, what they open to, and who sees which of them. */
@ArquillianTest
class StatisticIT {

    private static final int CELLS = 10;

    @Inject private OwnCity city;

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private Districts districts;

    private LocalDate today;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void aCityOfItsOwn() {
        city.found();
        today = city.today();
    }

    @Test
    void figuresByDistrictAndTheirTotals() {
        assertEquals(
                OwnCity.BY_DISTRICT, OwnCity.text(city.week(city.office(), Axis.DISTRICT, null)));
    }

    @Test
    void whomNobodyAnswersForHaveARowOfTheirOwn() {
        assertEquals(
                """
                Commerce: 2 2 2 3 2 1 13.3 -
                None named: 1 0 0 - - - - -
                Total: 3 2 2 3 2 1 13.3 -\
                """,
                OwnCity.text(city.week(city.office(), Axis.DEPARTMENT, null)));
    }

    @Test
    void tenRandomCellsOpenToAsManyRows() {
        List<Cell> cells = new ArrayList<>();
        for (StatisticTable table :
                List.of(
                        city.week(city.office(), Axis.DISTRICT, Axis.VENUE_GROUP),
                        city.week(city.office(), Axis.DEPARTMENT, Axis.DISTRICT))) {
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
        Collections.shuffle(cells, new Random(OwnCity.DAYS));
        for (Cell cell : cells.subList(0, CELLS)) {
            DrillPage counted = statistics.rows(city.office(), query, cell.key(), 0, 1000);
            DrillPage of =
                    statistics.rows(
                            city.office(), query, cell.key().with(Part.DENOMINATOR), 0, 1000);
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
                OwnCity.text(
                                city.week(
                                        stage.person(
                                                "st-east",
                                                Role.DISTRICT_OFFICE,
                                                "ST-EAST",
                                                Set.of(),
                                                null),
                                        Axis.DISTRICT,
                                        null))
                        .replace(" itself", ""));
        assertEquals(
                """
                ST East: 1 1 1 2 1 1 10.0 -
                ST West: 1 1 1 1 1 0 20.0 -
                Total: 2 2 2 3 2 1 13.3 -\
                """,
                OwnCity.text(
                        city.week(
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
                        city.week(
                                stage.person(
                                        "st-manager", Role.SAFETY_MANAGER, null, Set.of(), "ST-1"),
                                Axis.DISTRICT,
                                null));
        assertNotAllowed(() -> city.week(Scope.nobody(), Axis.DISTRICT, null));
    }

    /** All shops of this city are of the example; there is no hospital among them. */
    @Test
    void whoPrintsATableKnowsThatItIsInvented() {
        long west = districts.find("ST-WEST").orElseThrow().id();
        assertTrue(isOfExample(null));
        assertTrue(isOfExample(new Within(west, "MALL", null)));
        assertFalse(isOfExample(new Within(west, "HOSPITAL", null)));
        assertFalse(
                statistics.isOfExample(
                        stage.person(
                                "st-hospitals",
                                Role.INDUSTRY_REGULATOR,
                                "ST-CITY",
                                Set.of("HOSPITAL"),
                                null),
                        city.query(Axis.DISTRICT, null, null)));
    }

    private boolean isOfExample(Within within) {
        return statistics.isOfExample(city.office(), city.query(Axis.DISTRICT, null, within));
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
                statistics.rows(east, city.query(Axis.DISTRICT, null, null), cell, 0, 10));
        assertNotAllowed(
                () ->
                        statistics.table(
                                east,
                                city.query(Axis.DISTRICT, null, new Within(west, null, null)),
                                Locale.ENGLISH));
        assertNotAllowed(() -> recounts.recount(east, today, today));
        assertNotAllowed(() -> recounts.newest(east, 1));
    }
}
