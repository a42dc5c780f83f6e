package org.andian.test.door;

import static org.andian.test.door.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.filing.FilingContent;
import org.andian.portal.filing.FilingDesk;
import org.andian.portal.filing.FilingForm;
import org.andian.portal.filing.FilingKind;
import org.andian.portal.filing.FilingPowers;
import org.andian.portal.filing.FilingReason;
import org.andian.portal.filing.FilingReview;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.FilingRule;
import org.andian.portal.filing.FilingRuleWish;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.filing.Filings;
import org.andian.portal.measurement.Metric;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.publication.CampaignPublishing;
import org.andian.portal.publication.CampaignWork;
import org.andian.portal.publication.PublicationFile;
import org.andian.portal.publication.PublicationHead;
import org.andian.portal.publication.PublicationReason;
import org.andian.portal.publication.Publications;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.Within;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A filing with twelve figures that fill themselves: each is the statistic of its day and opens to
 * its rows, and what is said of the past later changes none of it. What was published of it is
 * corrected by a new version that tells the difference.
 */
@ArquillianTest
class FilingFiguresIT {

    private static final String CAMPAIGN = "CHANGDU-2018";
    private static final String CITY = "540300";

    private static final String COUNTY = "540302";

    private static final List<String> TWELVE =
            List.of(
                    "premises",
                    "installed",
                    "verified",
                    "silent",
                    "online",
                    "alarms",
                    "hazards.found",
                    "hazards.closed",
                    "inspections.done",
                    "work.trainings",
                    "campaignDone",
                    "acknowledged");

    @Inject private Stage stage;

    @Inject private ReplayPeople people;

    @Inject private Filings filings;

    @Inject private FilingDesk desk;

    @Inject private FilingReview review;

    @Inject private FilingRules rules;

    @Inject private FilingPowers powers;

    @Inject private Statistics statistics;

    @Inject private Recounts recounts;

    @Inject private PremisesRegister premises;

    @Inject private CampaignPublishing publishing;

    @Inject private Publications publications;

    @Inject private Districts districts;

    @Inject private ByHand byHand;

    private Scope city;
    private Scope second;
    private Scope writer;
    private Scope signer;
    private FilingRow row;
    private String run;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** Three temples, two of them with detectors of which one is heard today. */
    @BeforeEach
    void templesAndAFiling() {
        run = Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        for (int n = 1; n <= 3; n++) {
            stage.premises("T3C-" + n, COUNTY, "RELIGIOUS");
        }
        stage.device("T3C-D2", "T3C-2", 1);
        stage.deliver(
                stage.device("T3C-D1", "T3C-1", 1), 1, stage.now(), Metric.RESIDUAL_CURRENT, 20);
        recounts.recount(Stage.PORTAL, stage.today(), stage.today());
        city = stage.person("t3c-city", Role.CITY_OFFICE, CITY, Set.of(), null);
        second = stage.person("t3c-second", Role.CITY_OFFICE, CITY, Set.of(), null);
        people.begin("t3c-", Role.DISTRICT_OFFICE, Set.of());
        people.enlist(COUNTY);
        writer = people.writer(districts.get(COUNTY).id());
        LocalDate due = stage.today().plusDays(3);
        long rule =
                rules.add(
                        city,
                        CAMPAIGN,
                        new FilingRuleWish(
                                "T3C-" + run,
                                FilingKind.STAGE,
                                "T3C " + run,
                                "T3C " + run,
                                due,
                                0,
                                null,
                                FilingRule.Since.YEAR,
                                TWELVE,
                                List.of("Work"),
                                List.of("Work"),
                                List.of(7, 0)));
        row =
                filings.owed(writer).stream()
                        .filter(one -> one.key().ruleId() == rule)
                        .findFirst()
                        .orElseThrow();
        signer = people.signer(city, row);
    }

    /** Nobody else finds anything of it on his workbench. */
    @AfterEach
    void asItWas() {
        byHand.update("update filing_rule set ended_at = 1 where code like 'T3C-%'");
        byHand.update(
                "update filing set state = 'WAIVED' where state in ('DRAFT', 'CHECKED', 'RETURNED')"
                        + " and rule_id in (select id from filing_rule where code like 'T3C-%')");
    }

    @Test
    void eachFigureIsTheStatisticOfItsDayAndOpensToItsRows() {
        long id = desk.open(writer, CAMPAIGN, row.key());
        desk.takeFigures(writer, id);
        List<FilingForm.Figure> figures = filings.get(writer, id).figures();
        assertEquals(TWELVE, figures.stream().map(FilingForm.Figure::indicator).toList());
        for (FilingForm.Figure figure : figures) {
            StatisticTable asked = asked(figure.from(), figure.to(), List.of(figure.indicator()));
            Cell cell = asked.total().cells().getFirst();
            assertEquals(cell.value(), figure.known(), figure.indicator());
            assertEquals(stage.today(), figure.to(), figure.indicator());
            assertOpens(figure, cell);
        }
        assertTrue(figures.getFirst().known() >= 3, "three temples at least");
        handIn(id, "as it stands");
        changeThePast(id, figures);
    }

    private StatisticTable asked(LocalDate from, LocalDate to, List<String> indicators) {
        return statistics.table(writer, question(from, to, indicators), Locale.ENGLISH);
    }

    private StatisticQuery question(LocalDate from, LocalDate to, List<String> indicators) {
        return new StatisticQuery(
                from,
                to,
                Axis.DISTRICT,
                null,
                CAMPAIGN,
                indicators,
                false,
                false,
                null,
                new Within(districts.get(COUNTY).id(), null, null));
    }

    /** By the key that the filing keeps; the rows add up to what is above the line. */
    private void assertOpens(FilingForm.Figure figure, Cell cell) {
        CellKey key = CellKey.parse(figure.cell());
        long sum =
                statistics
                        .rows(writer, question(figure.from(), figure.to(), TWELVE), key, 0, 100)
                        .sum();
        assertEquals(cell.numerator(), sum, figure.indicator());
    }

    private void changeThePast(long id, List<FilingForm.Figure> figures) {
        FilingContent handedIn = filings.version(city, id, 1);
        String hash = hash(id);
        premises.registerAll(
                Stage.PORTAL,
                List.of(Stage.place("T3C-LATE-" + run, COUNTY, "RELIGIOUS")),
                stage.today().minusDays(5));
        recounts.recount(Stage.PORTAL, stage.today().minusDays(5), stage.today());
        FilingForm.Figure counted = figures.getFirst();
        Double now =
                asked(counted.from(), counted.to(), List.of("premises"))
                        .total()
                        .cells()
                        .getFirst()
                        .value();
        assertNotEquals(counted.known(), now, "the statistic has changed");
        assertEquals(handedIn, filings.version(city, id, 1));
        assertEquals(counted.known(), filings.version(city, id, 1).figures().getFirst().value());
        assertEquals(hash, hash(id));
        assertTrue(filings.isGenuine(city, id, 1));
        assertRefused(FilingReason.STATE, () -> desk.takeFigures(writer, id));
    }

    private String hash(long id) {
        return filings.get(city, id).versions().getFirst().sha256();
    }

    @Test
    void whatWasPublishedIsCorrectedByTheNextVersionOfTheFiling() {
        long id = desk.open(writer, CAMPAIGN, row.key());
        handIn(id, "eleven temples");
        review.accept(city, id, version(id));
        CampaignWork work = publishing.filing(signer, id);
        assertTrue(publishing.earlier(signer, work).isEmpty());
        long first = publishing.publish(signer, work, head("T3C-" + run, null, null));
        byte[] before = publications.file(signer, first, 1).orElseThrow().content();
        takenUpAndHandedInAnew(id);
        CampaignWork anew = publishing.filing(signer, id);
        assertEquals(first, publishing.earlier(signer, anew).orElseThrow().id());
        assertRefused(
                PublicationReason.PUBLISHED_ALREADY,
                () -> publishing.publish(signer, anew, head("T3C-" + run, null, null)));
        long corrected =
                publishing.publish(signer, anew, head(null, first, "a temple was left out"));
        PublicationFile file = publications.find(signer, corrected).orElseThrow();
        assertEquals(2, file.row().number().version());
        assertEquals("Work: eleven temples, twelve temples", difference(file));
        assertArrayEquals(before, publications.file(signer, first, 1).orElseThrow().content());
        assertRefused(
                PublicationReason.PUBLISHED_ALREADY,
                () -> publishing.publish(signer, anew, head(null, corrected, "once more")));
    }

    private void takenUpAndHandedInAnew(long id) {
        review.lock(city, id, version(id));
        powers.list(second, CAMPAIGN).stream()
                .filter(power -> power.login().equals(city.login()))
                .forEach(power -> powers.end(second, CAMPAIGN, power.id()));
        powers.give(second, CAMPAIGN, city.login(), null);
        review.unlock(city, id, version(id), "one is missing", stage.today());
        long asked = filings.get(writer, id).remarks().getLast().id();
        desk.remark(writer, id, asked, "it is there now");
        handIn(id, "twelve temples");
        review.accept(city, id, version(id));
    }

    private static String difference(PublicationFile file) {
        List<String> lines = new ArrayList<>();
        file.difference()
                .rows()
                .get()
                .forEachRemaining(
                        line -> lines.add(line.get(0) + ": " + line.get(2) + ", " + line.get(3)));
        return String.join("\n", lines);
    }

    private PublicationHead head(String mark, Long replaces, String reason) {
        return new PublicationHead(
                row.key().districtId(), mark, "T3C " + run, null, false, null, replaces, reason);
    }

    private void handIn(long id, String words) {
        Map<Integer, String> texts = new HashMap<>();
        filings.get(writer, id).sections().forEach(one -> texts.put(one.seq(), words));
        desk.save(writer, id, version(id), texts);
        desk.check(signer, id, version(id));
        desk.submit(signer, id, version(id), people.code(signer));
    }

    private int version(long id) {
        return filings.get(writer, id).row().version();
    }
}
