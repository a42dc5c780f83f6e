package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.campaign.NewQuota;
import org.andian.portal.campaign.QuotaCell;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.device.DeviceLife;
import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Tags;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.DrillRow;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Quotas of two counties of Changdu that no other test sets any for: one divides its task in part,
 * the other hands on more than it has.
 */
@ArquillianTest
class QuotaFiguresIT {

    private static final String CAMPAIGN = "CHANGDU-2018";
    private static final String CITY = "540300";
    private static final String COUNTY = "540321";
    private static final String GENEROUS = "540322";
    private static final int TEMPLES = 2;
    private static final int SCHOOLS = 3;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final List<String> INDICATORS =
            List.of("campaignQuota", "campaignDone", "campaignCompletion");

    @Inject private Stage stage;

    @Inject private Quotas quotas;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private PremisesRegister premises;

    @Inject private Tags tags;

    @Inject private Districts districts;

    @Inject private DeviceLife life;

    @Inject private Sql sql;

    private LocalDate today;
    private LocalDate yesterday;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void tasksSetAndPartlyDone() {
        today = stage.today();
        yesterday = today.minusDays(1);
        lateReadings.untilCounted();
        if (premises.find(Stage.PORTAL, "QF-TEMPLE").isEmpty()) {
            premises.registerAll(
                    Stage.PORTAL,
                    List.of(
                            place("QF-TEMPLE", "RELIGIOUS"),
                            place("QF-HALL", "RELIGIOUS"),
                            place("QF-INN", "HOTEL"),
                            place("QF-HUT", "HOTEL")),
                    today.minusDays(40));
            tags.add(
                    Stage.PORTAL,
                    "QF-INN",
                    "BOARDING-SCHOOL",
                    yesterday,
                    "a boarding house of the school",
                    premises.find(Stage.PORTAL, "QF-INN").orElseThrow().version());
            reports("QF-D1", "QF-TEMPLE");
            reports("QF-D2", "QF-INN");
            reports("QF-D3", "QF-HUT");
            quotas.setAll(
                    city(),
                    CAMPAIGN,
                    List.of(
                            quota(COUNTY, QuotaCell.WHOLE, 10),
                            quota(COUNTY, TEMPLES, 4),
                            quota(COUNTY, SCHOOLS, 3),
                            quota(GENEROUS, QuotaCell.WHOLE, 4),
                            quota(GENEROUS, TEMPLES, 5)));
            sql.update(
                    "update campaign_quota_history set at = at - ? where district_id in (?, ?)",
                    DAY_MILLIS,
                    id(COUNTY),
                    id(GENEROUS));
            // other tests add to days long over: what these hand on is computed anew as well
            recounts.recount(Stage.PORTAL, today.minusDays(14), yesterday.minusDays(1));
        }
        assertEquals(0, recounts.recount(Stage.PORTAL, yesterday, today), "cells that differ");
    }

    @Test
    void byGroupEachHasItsOwnAndWhatIsNotDividedStandsApart() {
        assertEquals(
                """
                Key temples: 4 1 25%
                Boarding schools: 3 1 33%
                Not divided among groups: 3 - -
                Total: 10 2 20%\
                """,
                text(table(city(), COUNTY, Axis.CAMPAIGN_GROUP)));
    }

    @Test
    void byDepartmentTheLeadOfTheGroupHasIt() {
        assertEquals(
                """
                Education: 3 1 33%
                Ethnic and religious affairs: 4 1 25%
                Not divided among groups: 3 - -
                Total: 10 2 20%\
                """,
                text(table(city(), COUNTY, Axis.DEPARTMENT)));
    }

    @Test
    void byVenueGroupWhatOneAloneStandsForIsItsOwn() {
        assertEquals(
                """
                Boarding schools: 3 1 33%
                Temples and religious venues: 4 1 25%
                Set by campaign group: 3 - -
                Total: 10 2 20%\
                """
                        .lines()
                        .map(QuotaFiguresIT::figures)
                        .sorted()
                        .collect(Collectors.joining("\n")),
                text(table(city(), COUNTY, Axis.VENUE_GROUP))
                        .lines()
                        .map(QuotaFiguresIT::figures)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void moreHandedOnThanThereIsIsLessThanNothingLeft() {
        assertEquals(
                """
                Key temples: 5 - 0%
                Not divided among groups: -1 - -
                Total: 4 - 0%\
                """,
                text(table(city(), GENEROUS, Axis.CAMPAIGN_GROUP)));
    }

    @Test
    void aRegulatorSeesTheQuotasOfItsGroupsOnly() {
        Scope temples =
                stage.person(
                        "qf-temples", Role.INDUSTRY_REGULATOR, CITY, Set.of("RELIGIOUS"), null);
        assertEquals(
                """
                Key temples: 4 1 25%
                Total: 4 1 25%\
                """,
                text(table(temples, COUNTY, Axis.CAMPAIGN_GROUP)));
        Scope hospitals =
                stage.person(
                        "qf-hospitals", Role.INDUSTRY_REGULATOR, CITY, Set.of("HOSPITAL"), null);
        assertEquals("Total: - - -", text(table(hospitals, COUNTY, Axis.CAMPAIGN_GROUP)));
    }

    @Test
    void eachFigureOpensToTheCellsItAddsUp() {
        for (Axis axis : List.of(Axis.CAMPAIGN_GROUP, Axis.DEPARTMENT, Axis.VENUE_GROUP)) {
            for (String county : List.of(COUNTY, GENEROUS)) {
                StatisticTable table = table(city(), county, axis);
                List<TableLine> lines = new ArrayList<>(table.lines());
                lines.add(table.total());
                lines.forEach(line -> line.cells().forEach(cell -> assertOpens(table, cell)));
            }
        }
    }

    private void assertOpens(StatisticTable table, Cell cell) {
        DrillPage above = statistics.rows(city(), table.query(), cell.key(), 0, 100);
        DrillPage below =
                statistics.rows(
                        city(), table.query(), cell.key().with(CellKey.Part.DENOMINATOR), 0, 100);
        assertEquals(
                List.of(cell.numerator(), cell.denominator()),
                List.of(above.sum(), below.sum()),
                cell.key().toString());
    }

    /** Nobody would act on it otherwise: the device's city is that in which it was registered. */
    @Test
    void whatReportsAndHangsNowhereIsTheCitysWhereItWasRegistered() {
        String no = "QF-LOST-" + stage.now().toEpochMilli();
        long device = stage.device(no, "QF-HUT", 1);
        sql.update("update device set premises_id = null where id = ?", device);
        sql.update("update device_placement set premises_id = null where device_id = ?", device);
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 20);
        recounts.recount(Stage.PORTAL, today, today);
        assertTrue(unlisted(city()).contains(no));
        assertEquals(
                List.of(),
                unlisted(stage.person("qf-other", Role.CITY_OFFICE, "430200", Set.of(), null))
                        .stream()
                        .filter(no::equals)
                        .toList());
    }

    /** On the day a device is replaced it has been heard, and that was while it was listed. */
    @Test
    void whatWasRetiredCountsOnceItReportsAfterwards() {
        String no = "QF-RETIRED-" + stage.now().toEpochMilli();
        long device = stage.device(no, "QF-HUT", 1);
        stage.deliver(device, 1, stage.now().minusMillis(1), Metric.RESIDUAL_CURRENT, 20);
        life.retire(city(), no, "replaced");
        recounts.recount(Stage.PORTAL, today, today);
        assertFalse(unlisted(city()).contains(no));
        stage.deliver(device, 1, stage.now(), Metric.RESIDUAL_CURRENT, 20);
        recounts.recount(Stage.PORTAL, today, today);
        assertTrue(unlisted(city()).contains(no));
        assertEquals(0, recounts.recount(Stage.PORTAL, today, today), "cells that differ");
    }

    private List<String> unlisted(Scope scope) {
        StatisticQuery query =
                StatisticQuery.of(today, today, Axis.DISTRICT, null, List.of("unlisted"));
        Cell total = statistics.table(scope, query, Locale.ENGLISH).total().cells().getFirst();
        List<DrillRow> rows = statistics.rows(scope, query, total.key(), 0, 1000).rows();
        assertEquals(total.numerator(), rows.size());
        return rows.stream().map(DrillRow::deviceNo).toList();
    }

    private void reports(String no, String code) {
        Instant at = Stage.at(yesterday, 10);
        stage.deliver(stage.device(no, code, 1), 1, at, Metric.RESIDUAL_CURRENT, 20);
    }

    private Scope city() {
        return stage.person("qf-city", Role.CITY_OFFICE, CITY, Set.of(), null);
    }

    private StatisticTable table(Scope scope, String county, Axis rows) {
        return statistics.table(
                scope,
                new StatisticQuery(
                        yesterday,
                        yesterday,
                        rows,
                        null,
                        CAMPAIGN,
                        INDICATORS,
                        false,
                        false,
                        null,
                        new Within(id(county), null, null)),
                Locale.ENGLISH);
    }

    /** Without the rows that have nothing at all: all groups of a campaign stand in its table. */
    private static String text(StatisticTable table) {
        List<TableLine> lines = new ArrayList<>(table.lines());
        lines.removeIf(line -> line.cells().stream().allMatch(cell -> cell.value() == null));
        lines.add(table.total());
        return TableText.of(lines, QuotaFiguresIT::figure, "\n");
    }

    private static String figure(Cell cell) {
        if (cell.value() == null) {
            return "-";
        }
        return cell.key().indicator().equals("campaignCompletion")
                ? Math.round(cell.value() * 100) + "%"
                : Long.toString(Math.round(cell.value()));
    }

    private static String figures(String line) {
        return line.substring(line.indexOf(':'));
    }

    private static NewPremises place(String code, String group) {
        return Stage.place(code, COUNTY, group);
    }

    private NewQuota quota(String district, int group, int quota) {
        return new NewQuota(CAMPAIGN, id(district), group, null, quota, null, true);
    }

    private long id(String district) {
        return districts.find(district).orElseThrow().id();
    }
}
