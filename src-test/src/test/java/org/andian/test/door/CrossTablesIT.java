package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey.Part;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.Within;
import org.andian.portal.statistic.cross.CrossCell;
import org.andian.portal.statistic.cross.CrossLine;
import org.andian.portal.statistic.cross.CrossQuery;
import org.andian.portal.statistic.cross.CrossTable;
import org.andian.portal.statistic.cross.CrossTables;
import org.andian.portal.statistic.cross.PeriodStep;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Figures of {@link OwnCity} over periods and by a third axis: each opens to its own rows. */
@ArquillianTest
class CrossTablesIT {

    @Inject private OwnCity city;

    @Inject private Stage stage;

    @Inject private Statistics statistics;

    @Inject private CrossTables crossTables;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void aCityOfItsOwn() {
        city.found();
    }

    @Test
    void theWholePeriodIsTheTableThatStandsAlone() {
        CrossTable crossed = table(Axis.DISTRICT, null, PeriodStep.WEEK, null);
        StatisticTable alone = city.week(city.office(), Axis.DISTRICT, null);
        assertEquals(values(alone.total().cells()), values(lastOf(crossed.total(), alone)));
        assertEquals(
                alone.lines().stream().map(line -> values(line.cells())).toList(),
                crossed.lines().stream().map(line -> values(lastOf(line, alone))).toList());
    }

    @Test
    void everyFigureOfEveryPeriodOpensToItsRows() {
        assertOpens(table(Axis.DISTRICT, null, PeriodStep.WEEK, null));
    }

    @Test
    void everyFigureOfEveryLayerOpensToItsRows() {
        CrossTable crossed = table(Axis.DISTRICT, null, null, Axis.VENUE_GROUP);
        assertOpens(crossed);
        assertEquals(
                List.of("MALL", "MALL", "MALL", "SCHOOL", "SCHOOL", "SCHOOL"),
                crossed.lines().stream().map(line -> line.layer().code()).sorted().toList());
    }

    @Test
    void layersAndPeriodsAndColumnsGoTogetherAsFarAsTheyCan() {
        assertOpens(table(Axis.DISTRICT, null, PeriodStep.MONTH, Axis.VENUE_GROUP));
        assertOpens(table(Axis.DISTRICT, Axis.DEPARTMENT, null, Axis.VENUE_GROUP));
        assertRefused(
                StatisticReason.PERIODS_AND_COLUMNS,
                () -> table(Axis.DISTRICT, Axis.DEPARTMENT, PeriodStep.MONTH, null));
        assertRefused(
                StatisticReason.SAME_AXIS, () -> table(Axis.DISTRICT, null, null, Axis.DISTRICT));
    }

    /** As a table narrowed by the group itself has it. */
    @Test
    void aLayerIsWhatItsKeyNarrowsTo() {
        Within.Layer mall = new Within.Layer(Axis.VENUE_GROUP, "MALL");
        StatisticQuery layer = city.query(Axis.DISTRICT, null, Within.ALL.with(mall));
        StatisticQuery group = city.query(Axis.DISTRICT, null, new Within(null, "MALL", null));
        assertEquals(
                OwnCity.text(statistics.table(city.office(), group, Locale.ENGLISH)),
                OwnCity.text(statistics.table(city.office(), layer, Locale.ENGLISH)));
    }

    @Test
    void aKeyThatTheAxisDoesNotHaveIsRefused() {
        Within.Layer nothing = new Within.Layer(Axis.VENUE_GROUP, "T7-NOTHING");
        StatisticQuery query = city.query(Axis.DISTRICT, null, Within.ALL.with(nothing));
        assertRefused(
                StatisticReason.NO_SUCH_CELL,
                () -> statistics.table(city.office(), query, Locale.ENGLISH));
    }

    @Test
    void whoSeesNoStatisticsSeesNoneOfSeveralPeriods() {
        CrossQuery query =
                new CrossQuery(
                        city.query(Axis.DISTRICT, null, null), PeriodStep.WEEK, Axis.VENUE_GROUP);
        Scope manager = stage.person("t7-manager", Role.SAFETY_MANAGER, null, Set.of(), "ST-1");
        assertNotAllowed(() -> crossTables.table(manager, query, Locale.ENGLISH));
    }

    private CrossTable table(Axis rows, Axis columns, PeriodStep step, Axis layers) {
        return crossTables.table(
                city.office(),
                new CrossQuery(city.query(rows, columns, null), step, layers),
                Locale.ENGLISH);
    }

    private static List<Cell> lastOf(CrossLine line, StatisticTable alone) {
        List<CrossCell> cells = line.cells();
        return cells.subList(cells.size() - alone.leaves().size(), cells.size()).stream()
                .map(CrossCell::cell)
                .toList();
    }

    private static List<Double> values(List<Cell> cells) {
        List<Double> values = new ArrayList<>();
        cells.forEach(cell -> values.add(cell.value()));
        return values;
    }

    /** Under the question of its own part, as the page's address asks it. */
    private void assertOpens(CrossTable crossed) {
        List<CrossLine> lines = new ArrayList<>(crossed.lines());
        lines.add(crossed.total());
        int opened = 0;
        for (CrossLine line : lines) {
            for (CrossCell cell : line.cells()) {
                if (cell.value() != null) {
                    assertOpens(crossed.query().question(cell.days(), cell.layer()), cell.cell());
                    opened++;
                }
            }
        }
        assertTrue(opened > lines.size(), "figures that were opened: " + opened);
    }

    private void assertOpens(StatisticQuery query, Cell cell) {
        DrillPage counted = statistics.rows(city.office(), query, cell.key(), 0, 1000);
        DrillPage of =
                statistics.rows(city.office(), query, cell.key().with(Part.DENOMINATOR), 0, 1000);
        assertEquals(
                List.of(cell.numerator(), cell.denominator()),
                List.of(counted.sum(), of.sum()),
                query + " " + cell.key());
    }
}
