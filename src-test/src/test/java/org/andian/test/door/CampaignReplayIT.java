package org.andian.test.door;

import static org.andian.test.door.StagedClock.china;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.assessment.AssessmentQuestion;
import org.andian.portal.assessment.Assessments;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.Phase;
import org.andian.portal.filing.FilingBoard;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.filing.Filings;
import org.andian.portal.period.Today;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The four reference campaigns from their first day to their last, through the doors and the
 * outbox, with the clock led from one moment at which something is due to the next.
 */
@ArquillianTest
class CampaignReplayIT {

    private static final String ZHUZHOU = "ZHUZHOU-2017";
    private static final String CHANGDU = "CHANGDU-2018";
    private static final String ZHANGJIAKOU = "ZHANGJIAKOU-2016";
    private static final String YUNCHENG = "YUNCHENG-2022";

    /** Other tests have made filings of these campaigns that are due later. */
    private static final LocalDate UNTIL = LocalDate.of(2022, 1, 1);

    /** Names of what other tests have filed in them begin so. */
    private static final String OTHERS = "T3";

    /** Which phases run when, by their numbers, as the notice of each campaign says. */
    private static final String PHASES =
            """
            ZHUZHOU-2017 2017-06-28: 1
            ZHUZHOU-2017 2017-06-30: 1
            ZHUZHOU-2017 2017-07-01: 2
            ZHUZHOU-2017 2017-09-30: 2
            ZHUZHOU-2017 2017-10-01: 3
            ZHUZHOU-2017 2017-12-31: 3
            ZHUZHOU-2017 2018-01-01: 3 4
            ZHUZHOU-2017 2018-06-01: 3 4
            ZHUZHOU-2017 2020-03-31: 3 4
            ZHUZHOU-2017 2020-04-01:
            ZHUZHOU-2017 2020-04-30:
            CHANGDU-2018 2018-09-03: 1
            CHANGDU-2018 2018-09-14: 1
            CHANGDU-2018 2018-09-15: 1 2
            CHANGDU-2018 2018-09-16: 2
            CHANGDU-2018 2018-09-30: 2
            CHANGDU-2018 2018-10-01: 3
            CHANGDU-2018 2018-11-30: 3
            CHANGDU-2018 2018-12-01: 4
            CHANGDU-2018 2021-05-10: 4
            CHANGDU-2018 2021-05-11: 5
            CHANGDU-2018 2021-11-15: 5
            CHANGDU-2018 2021-11-16:
            ZHANGJIAKOU-2016 2016-01-01:
            ZHANGJIAKOU-2016 2016-12-31:
            YUNCHENG-2022 2022-05-24:
            YUNCHENG-2022 2026-11-30:\
            """;

    private static final String ZHUZHOU_DAYS =
            "2017-06-30 2017-09-25 2017-12-20 2018-06-20 2018-12-20 2019-06-20 2019-12-20"
                    + " 2020-03-30";

    private static final String ZHUZHOU_COLUMNS =
            """
            2017-06-30 Plan and start-up report
            2017-09-25 Stage summary
            2017-09-25 Table of areas with prominent electrical hazards
            2017-12-20 Annual summary 2017
            2018-06-20 Half-year summary 2018
            2018-12-20 Annual summary 2018
            2019-06-20 Half-year summary 2019
            2019-12-20 Annual summary 2019
            2020-03-30 Overall summary\
            """;

    /** As the districts' habits are; what came on the first day of all was two days early. */
    private static final String ZHUZHOU_FILED =
            """
            株洲市 9 LOCKED/EARLY-1
            荷塘区 1 LOCKED/EARLY-2 8 LOCKED/EARLY-3
            芦淞区 9 LOCKED/ON_TIME
            石峰区 9 LOCKED/LATE-1
            天元区 9 LOCKED/ON_TIME
            渌口区 9 LOCKED/EARLY-1
            攸县 9 DRAFT/MISSING
            茶陵县 9 LOCKED/ON_TIME
            炎陵县 9 WAIVED/WAIVED
            醴陵市 9 LOCKED/LATE-7\
            """;

    /** The first of all, and then the others: days ahead, or what it was told as. */
    private static final String ZHUZHOU_TOLD =
            """
            株洲市 3 | 7 3
            荷塘区 3 | 7 3
            芦淞区 3 0 | 7 3 0
            石峰区 3 0 | 7 3 0
            天元区 3 0 RETURNED | 7 3 0 RETURNED
            渌口区 3 | 7 3
            攸县 3 0 LATE | 7 3 0 LATE
            茶陵县 3 0 LATE | 7 3 0 LATE
            炎陵县 3 | 7
            醴陵市 3 0 LATE | 7 3 0 LATE\
            """;

    /** What a ranking of a day before the county was withdrawn counts for it. */
    private static final String COUNTY_THEN =
            """
            Plan and start-up report 2017-06-29
            Stage summary 2017-09-24
            Table of areas with prominent electrical hazards 2017-09-24
            Annual summary 2017 2017-12-19\
            """;

    /** Of 17 + 17 + 26 + 26 + 35 + 17 + 35 + 35 + 9 + 35 tellings each went to two people. */
    private static final int ZHUZHOU_MAILS = 2 * 252;

    private static final String CHANGDU_FILED =
            """
            卡若区 2 LOCKED/EARLY-3
            江达县 2 LOCKED/ON_TIME
            贡觉县 2 LOCKED/LATE-1
            类乌齐县 2 LOCKED/ON_TIME
            丁青县 2 DRAFT/MISSING
            察雅县 2 DRAFT/MISSING
            八宿县 2 DRAFT/MISSING
            左贡县 2 DRAFT/MISSING
            芒康县 2 DRAFT/MISSING
            洛隆县 2 DRAFT/MISSING
            边坝县 2 DRAFT/MISSING\
            """;

    @Inject private Stage stage;

    @Inject private CampaignReplay replay;

    @Inject private Campaigns campaigns;

    @Inject private Filings filings;

    @Inject private Assessments assessments;

    @Inject private FilingRules filingRules;

    @Inject private Today today;

    @Inject private Sql sql;

    @Inject private ByHand byHand;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** Other tests find the campaigns as they were shipped. */
    @BeforeEach
    @AfterEach
    void nothingWasFiled() {
        String these = "(select id from filing where due_on < '" + UNTIL + "')";
        byHand.update(
                "delete from filing_remark where answers_id is not null and filing_id in " + these);
        for (String part : List.of("remark", "act", "notice", "figure", "section", "version")) {
            byHand.update("delete from filing_" + part + " where filing_id in " + these);
        }
        byHand.update("delete from filing where due_on < '" + UNTIL + "'");
        byHand.update("delete from outbox where payload like ?", "%" + ReplayPeople.MAIL + "%");
    }

    @Test
    void phasesRunAsTheNoticesSay() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String line : PHASES.split("\n")) {
            String[] words = line.substring(0, line.indexOf(':')).split(" ");
            lines.add(
                    StagedClock.at(
                            china(words[1] + "T00:00:00.000"),
                            () -> words[0] + " " + words[1] + ":" + phases(words[0])));
        }
        assertEquals(PHASES, String.join("\n", lines));
    }

    private String phases(String campaign) {
        CampaignFile file = campaigns.get(Stage.PORTAL, campaign);
        return file.running(today.date()).stream()
                .map(Phase::seq)
                .map(seq -> " " + seq)
                .collect(Collectors.joining());
    }

    @Test
    void zhuzhouFilesThroughItsFourYearsAndACountyBecomesADistrict() throws Exception {
        Scope city = stage.person("rpz-city", Role.CITY_OFFICE, "430200", Set.of(), null);
        Set<String> goods = Set.of("BUILDING-MATERIALS");
        Scope section = stage.person("rpz-section", Role.INDUSTRY_REGULATOR, "430200", goods, null);
        LocalDate start = LocalDate.of(2017, 6, 28);
        replay.people().begin("rpz-", Role.INDUSTRY_REGULATOR, goods);
        replay.begin(ZHUZHOU, start, section, city);
        replay.enlist(
                china("2017-06-28T08:00:00.000"),
                List.of(
                        "430200", "430202", "430203", "430204", "430211", "430221", "430223",
                        "430224", "430225", "430281"));
        replay.enlist(china("2018-06-01T08:00:00.000"), List.of("430212"));
        for (String day : ZHUZHOU_DAYS.split(" ")) {
            replay.plan(LocalDate.parse(day), zhuzhou());
        }
        replay.run();
        Instant end = china("2020-04-30T12:00:00.000");
        FilingBoard board = StagedClock.at(end, () -> filings.board(city, ZHUZHOU));
        assertEquals(ZHUZHOU_COLUMNS, columns(board));
        assertEquals(ZHUZHOU_FILED, StagedClock.at(end, () -> replay.told(UNTIL, end)));
        assertEquals("81 due, 72 filed, 54 in time, 81 owed, 72 in", score(board));
        assertEquals(ZHUZHOU_TOLD, StagedClock.at(end, () -> replay.notices(UNTIL)));
        assertEquals(ZHUZHOU_MAILS, mails("rpz-"));
        assertEquals(COUNTY_THEN, assessed(city, "430221", LocalDate.of(2018, 5, 31)));
        assertEquals("", assessed(city, "430212", LocalDate.of(2018, 5, 31)));
        assertEquals(
                COUNTY_THEN + "\nHalf-year summary 2018 2018-06-19",
                assessed(city, "430212", LocalDate.of(2018, 6, 30)));
        assertEquals(5, kept("430221"), "what the county had, one of them not handed in yet");
        assertEquals(4, kept("430212"), "what the district has had since");
    }

    /** As the assessment of that day counts a district's filings: name, and when it came. */
    private String assessed(Scope scope, String district, LocalDate last) {
        return assessments
                .filings(
                        scope,
                        new AssessmentQuestion(ZHUZHOU, null, LocalDate.of(2017, 6, 28), last),
                        id(district))
                .stream()
                .map(one -> one.nameEn() + " " + LocalDate.ofInstant(one.filedAt(), Zones.CHINA))
                .collect(Collectors.joining("\n"));
    }

    private long id(String district) {
        return sql.count("select id as n from district where code = ?", List.of(district));
    }

    private long kept(String district) {
        return sql.count(
                """
                select count(*) as n from filing f join district d on d.id = f.district_id
                where d.code = ? and f.due_on < ?\
                """,
                List.of(district, UNTIL));
    }

    /** To people of one replay: those of another may live at the same time. */
    private long mails(String prefix) {
        return sql.count(
                "select count(*) as n from outbox where payload like ?",
                List.of("%\"" + prefix + "%" + ReplayPeople.MAIL + "%"));
    }

    private static Map<String, ReplayHabit> zhuzhou() {
        Map<String, ReplayHabit> habits = new LinkedHashMap<>();
        habits.put("株洲市", ReplayHabit.EVE);
        habits.put("荷塘区", ReplayHabit.EARLY);
        habits.put("芦淞区", ReplayHabit.LAST);
        habits.put("石峰区", ReplayHabit.LATE);
        habits.put("天元区", ReplayHabit.BACK);
        habits.put("株洲县", ReplayHabit.EVE);
        habits.put("渌口区", ReplayHabit.EVE);
        habits.put("攸县", ReplayHabit.NEVER);
        habits.put("茶陵县", ReplayHabit.PAPER);
        habits.put("炎陵县", ReplayHabit.WAIVED);
        habits.put("醴陵市", ReplayHabit.WEEK);
        return habits;
    }

    @Test
    void changduFilesItsPlansAndThePilots() throws Exception {
        Scope city = stage.person("rpc-city", Role.CITY_OFFICE, "540300", Set.of(), null);
        replay.people().begin("rpc-", Role.DISTRICT_OFFICE, Set.of());
        replay.begin(CHANGDU, LocalDate.of(2018, 9, 3), city, city);
        replay.enlist(
                china("2018-09-03T08:00:00.000"), List.of("540302", "540321", "540322", "540323"));
        Map<String, ReplayHabit> habits =
                Map.of(
                        "卡若区", ReplayHabit.EARLY,
                        "江达县", ReplayHabit.LAST,
                        "贡觉县", ReplayHabit.LATE,
                        "类乌齐县", ReplayHabit.BACK);
        replay.plan(LocalDate.of(2018, 9, 30), habits);
        replay.plan(LocalDate.of(2018, 11, 20), habits);
        replay.run();
        Instant end = china("2021-11-15T12:00:00.000");
        assertEquals(CHANGDU_FILED, StagedClock.at(end, () -> replay.told(UNTIL, end)));
        // early 7 3; last and late 7 3 0; back 7 3 0 RETURNED: twelve tellings of each filing
        assertEquals(2 * 2 * 12, mails("rpc-"));
    }

    /** A campaign of a year, without phases, and one without an end: nobody has filed anything. */
    @Test
    void whereNothingIsFiledNothingFallsDue() throws Exception {
        Scope north = stage.person("rpn-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        Scope south = stage.person("rpy-city", Role.CITY_OFFICE, "140800", Set.of(), null);
        nothingFallsDue(north, ZHANGJIAKOU, LocalDate.of(2016, 1, 1), LocalDate.of(2017, 1, 1));
        nothingFallsDue(south, YUNCHENG, LocalDate.of(2022, 5, 24), LocalDate.of(2026, 11, 30));
    }

    private void nothingFallsDue(Scope city, String campaign, LocalDate first, LocalDate last)
            throws Exception {
        long before = opened(campaign);
        for (LocalDate day = first; day.isBefore(last); day = day.plusMonths(3)) {
            LocalDate from = day;
            List<String> due =
                    StagedClock.at(
                            china(day + "T09:00:00.000"),
                            () -> {
                                replay.round();
                                return due(city, campaign, from, from.plusMonths(3));
                            });
            assertEquals(List.of(), due, campaign + " on " + day);
        }
        assertEquals(before, opened(campaign), campaign);
    }

    private List<String> due(Scope city, String campaign, LocalDate first, LocalDate last) {
        List<String> due = new ArrayList<>();
        filingRules.dues(city, campaign).stream()
                .filter(one -> !one.dueOn().isBefore(first) && one.dueOn().isBefore(last))
                .filter(one -> !one.nameEn().startsWith(OTHERS))
                .forEach(one -> due.add(one.nameEn()));
        filings.calendar(city, first, last).stream()
                .filter(row -> row.campaign().equals(campaign))
                .filter(row -> !row.nameEn().startsWith(OTHERS))
                .forEach(row -> due.add(row.nameEn()));
        return due;
    }

    private long opened(String campaign) {
        return sql.count(
                "select count(*) as n from filing f join campaign c on c.id = f.campaign_id where"
                        + " c.code = ?",
                List.of(campaign));
    }

    private static String columns(FilingBoard board) {
        return board.columns().stream()
                .filter(column -> column.forDay().isBefore(UNTIL))
                .map(column -> column.forDay() + " " + column.nameEn())
                .collect(Collectors.joining("\n"));
    }

    /** Over the columns of these years. */
    private static String score(FilingBoard board) {
        int[] sums = new int[5];
        board.columns().stream()
                .filter(column -> column.forDay().isBefore(UNTIL))
                .map(FilingBoard.Column::score)
                .forEach(
                        one -> {
                            sums[0] += one.due();
                            sums[1] += one.filed();
                            sums[2] += one.inTime();
                            sums[3] += one.owed();
                            sums[4] += one.handedIn();
                        });
        return "%d due, %d filed, %d in time, %d owed, %d in"
                .formatted(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }
}
