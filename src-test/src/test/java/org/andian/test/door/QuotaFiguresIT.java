package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignProgress;
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
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.AxisKey;
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
 * Quotas of counties of Changdu that no other test sets any for: one divides its task in part, one
 * hands on more than it has, one divides nothing, and one has no task.
 */
@ArquillianTest
class QuotaFiguresIT {

    private static final String CAMPAIGN = "CHANGDU-2018";
    private static final String CITY = "540300";
    private static final String COUNTY = "540321";
    private static final String GENEROUS = "540322";
    private static final String UNDIVIDED = "540323";
    private static final String TASKLESS = "540324";
    private static final int TEMPLES = 2;
    private static final int SCHOOLS = 3;
    private static final int DAYS_SETTLED = 12;
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

    @Inject private ByHand byHand;

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
                            place("QF-HUT", "HOTEL"),
                            Stage.place("QF-WHOLE-1", UNDIVIDED, "RELIGIOUS"),
                            Stage.place("QF-WHOLE-2", UNDIVIDED, "BOARDING-SCHOOL"),
                            Stage.place("QF-FREE", TASKLESS, "RELIGIOUS")),
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
            reports("QF-D4", "QF-WHOLE-1");
            reports("QF-D5", "QF-WHOLE-2");
            reports("QF-D6", "QF-FREE");
            quotas.setAll(
                    city(),
                    CAMPAIGN,
                    List.of(
                            quota(COUNTY, QuotaCell.WHOLE, 10),
                            quota(COUNTY, TEMPLES, 4),
                            quota(COUNTY, SCHOOLS, 3),
                            quota(GENEROUS, QuotaCell.WHOLE, 4),
                            quota(GENEROUS, TEMPLES, 5),
                            quota(UNDIVIDED, QuotaCell.WHOLE, 30)));
            byHand.update(
                    "update campaign_quota_history set at = at - ? where district_id in (?, ?, ?)",
                    DAY_MILLIS,
                    id(COUNTY),
                    id(GENEROUS),
                    id(UNDIVIDED));
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
                Not divided by venue: 3 - -
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

    /** Else a group would seem done by what a district did that was given none of its task. */
    @Test
    void whatIsDoneUnderAWholeTaskStandsWhereThatTaskStands() {
        for (Axis axis : List.of(Axis.CAMPAIGN_GROUP, Axis.DEPARTMENT)) {
            assertEquals(
                    """
                    Not divided among groups: 30 2 -
                    Total: 30 2 7%\
                    """,
                    text(table(city(), UNDIVIDED, axis)));
        }
        assertEquals(
                """
                Not divided by venue: 30 2 -
                Total: 30 2 7%\
                """,
                text(table(city(), UNDIVIDED, Axis.VENUE_GROUP)));
        assertEquals(
                """
                Key temples: - 1 -
                Total: - 1 -\
                """,
                text(table(city(), TASKLESS, Axis.CAMPAIGN_GROUP)));
    }

    @Test
    void theCitysRatesCountAboveTheLineWhatHasATaskBelowItOnly() {
        StatisticTable table = table(city(), CITY, Axis.CAMPAIGN_GROUP);
        Cell temples = completion(table, Integer.toString(TEMPLES));
        assertEquals(List.of(1L, 9L), List.of(temples.numerator(), temples.denominator()));
        Cell all = table.total().cells().getLast();
        assertEquals(List.of(4L, 44L), List.of(all.numerator(), all.denominator()));
        assertTrue(
                table.total().cells().get(1).numerator() > all.numerator(),
                "what is done without a task is counted, and in no rate");
    }

    @Test
    void theCampaignsOwnPageHasTheSameFigures() {
        StatisticTable table = table(city(), CITY, Axis.CAMPAIGN_GROUP);
        CampaignProgress progress = progressOnceHeard();
        for (CampaignProgress.Cell cell : progress.total().cells()) {
            Cell rate = completion(table, Integer.toString(cell.groupSeq()));
            if (cell.quota() != null) {
                assertEquals(
                        List.of(rate.numerator(), rate.denominator()),
                        List.of((long) cell.done(), (long) cell.quota()),
                        "group " + cell.groupSeq());
            }
        }
        Cell rest = completion(table, AxisKey.UNDIVIDED);
        assertEquals(
                List.of(rest.numerator(), rest.denominator()),
                List.of(
                        (long) progress.total().undividedDone(),
                        (long) progress.total().undivided()));
        Cell all = table.total().cells().getLast();
        assertEquals(
                List.of(all.numerator(), all.denominator()),
                List.of(
                        (long) progress.total().whole().done(),
                        (long) progress.total().whole().quota()));
        assertEquals(
                table.total().cells().get(1).numerator() - all.numerator(),
                progress.doneUnderNothing());
    }

    /** What was settled by the rule before is not changed without being told. */
    @Test
    void whatANewerRuleChangesOfASettledDayIsMarkedAsCorrected() {
        LocalDate settled = today.minusDays(DAYS_SETTLED);
        recounts.recount(Stage.PORTAL, settled, settled);
        long before = corrections(settled);
        byHand.update(
                "insert into fact (indicator, day, campaign, district_id, venue_group, department,"
                        + " numerator, denominator) values ('campaignCompletion', ?, ?, ?,"
                        + " 'RELIGIOUS', '', 1, 0)",
                settled,
                CAMPAIGN,
                id(UNDIVIDED));
        byHand.update(
                "update fact_day set rule_version = 2 where indicator = 'campaignCompletion' and"
                        + " day = ?",
                settled);
        recounts.recount(Stage.PORTAL, settled, settled);
        assertEquals(before + 1, corrections(settled));
    }

    private long corrections(LocalDate day) {
        return table(city(), day, UNDIVIDED, Axis.CAMPAIGN_GROUP).freshness().corrections();
    }

    private static Cell completion(StatisticTable table, String row) {
        return table.lines().stream()
                .filter(line -> line.key().code().equals(row))
                .findFirst()
                .orElseThrow()
                .cells()
                .getLast();
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
            for (String county : List.of(COUNTY, GENEROUS, UNDIVIDED, TASKLESS, CITY)) {
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
        byHand.update("update device set premises_id = null where id = ?", device);
        byHand.update("update device_placement set premises_id = null where device_id = ?", device);
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

    /** As the page counts, which asks whether a device was ever heard. */
    private CampaignProgress progressOnceHeard() {
        byHand.update(
                """
                insert into device_seen (device_id, last_received, last_ts)
                select id, ?, ? from device where no in ('QF-D1', 'QF-D2', 'QF-D4', 'QF-D5', 'QF-D6')\
                """,
                stage.now(),
                stage.now());
        try {
            return quotas.progress(city(), CAMPAIGN);
        } finally {
            byHand.update(
                    "delete from device_seen where device_id in (select id from device where no"
                            + " like 'QF-D_')");
        }
    }

    private Scope city() {
        return stage.person("qf-city", Role.CITY_OFFICE, CITY, Set.of(), null);
    }

    private StatisticTable table(Scope scope, String county, Axis rows) {
        return table(scope, yesterday, county, rows);
    }

    private StatisticTable table(Scope scope, LocalDate day, String county, Axis rows) {
        return statistics.table(
                scope,
                new StatisticQuery(
                        day,
                        day,
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
        return new NewQuota(CAMPAIGN, id(district), group, null, quota, "a test's", true);
    }

    private long id(String district) {
        return districts.find(district).orElseThrow().id();
    }
}
