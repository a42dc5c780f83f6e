package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.assessment.AssessmentQuestion;
import org.andian.portal.assessment.AssessmentRules;
import org.andian.portal.assessment.Assessments;
import org.andian.portal.assessment.Rankings;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.RulePoints;
import org.andian.portal.campaign.NewQuota;
import org.andian.portal.campaign.QuotaCell;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.district.Districts;
import org.andian.portal.fact.Recounts;
import org.andian.portal.measurement.Metric;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.publication.CampaignPublishing;
import org.andian.portal.publication.CampaignWork;
import org.andian.portal.publication.PublicationFile;
import org.andian.portal.publication.PublicationHead;
import org.andian.portal.publication.PublicationRow;
import org.andian.portal.publication.Publications;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Zhangjiakou's notice promises points for whoever exceeds the quota, and names neither: numbers of
 * an example, with detectors that report.
 */
@ArquillianTest
class CampaignBonusIT {

    private static final String ZHANGJIAKOU = "ZHANGJIAKOU-2016";

    /** A zone in which no other test has premises. */
    private static final String ZONE = "130771";

    private static final long DAY_MILLIS = 86_400_000L;
    private static final int QUOTA = 20;
    private static final int VERIFIED = 23;

    @Inject private Stage stage;

    @Inject private AssessmentRules rules;

    @Inject private Assessments assessments;

    @Inject private Rankings rankings;

    @Inject private CampaignPublishing publishing;

    @Inject private Publications publications;

    @Inject private Quotas quotas;

    @Inject private PremisesRegister premises;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private Districts districts;

    @Inject private ByHand byHand;

    private Scope city;
    private Scope second;
    private long zone;
    private LocalDate yesterday;
    private AssessmentQuestion question;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        city = stage.person("rpb-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        second = stage.person("rpb-second", Role.CITY_OFFICE, "130700", Set.of(), null);
        zone = districts.get(ZONE).id();
        yesterday = stage.today().minusDays(1);
    }

    /** The campaign's notice is shipped, and other tests read it as it is. */
    @AfterEach
    void asItWas() {
        for (String table : List.of("appeal", "point", "ranking", "target", "rule", "version")) {
            byHand.update("delete from assessment_" + table);
        }
    }

    /** Quota 20, verified 23: 40 points for the task, and a bonus of 3 × 0.5. */
    @Test
    void whatExceedsTheQuotaEarnsABonusAndACorrectedQuotaACorrectedRanking() {
        stand();
        quota(null, QUOTA);
        long version = rules.draft(city, ZHANGJIAKOU, true);
        int seen = rules.get(city, version).version();
        rules.enforce(city, version, seen, LocalDate.of(2016, 1, 1), "an example");
        question = new AssessmentQuestion(ZHANGJIAKOU, version, yesterday, yesterday);
        BodyScore score = assessments.simulate(city, question).ranking().find(zone).orElseThrow();
        assertEquals("23/20 40.0000", points(score, "R1"));
        assertEquals("23/20 1.5000", points(score, "B1"));
        long first = published(null, null);
        quota(QUOTA, QUOTA + 2);
        long next = published(first, "two shops more were asked for");
        quota(QUOTA + 2, null);
        PublicationFile corrected = publications.find(city, next).orElseThrow();
        assertEquals(2, corrected.row().number().version());
        assertEquals("1.5 0.5", bonus(corrected));
    }

    /** Shops with detectors that reported yesterday. */
    private void stand() {
        List<NewPremises> shops =
                IntStream.rangeClosed(1, VERIFIED)
                        .mapToObj(n -> Stage.place("RP-SHOP-" + n, ZONE, "MALL"))
                        .toList();
        lateReadings.untilCounted();
        premises.registerAll(Stage.PORTAL, shops, yesterday.minusDays(1));
        for (int n = 1; n <= VERIFIED; n++) {
            long device = stage.device("RP-D-" + n, "RP-SHOP-" + n, 1);
            stage.deliver(device, 1, Stage.at(yesterday, 10), Metric.RESIDUAL_CURRENT, 20);
        }
    }

    /** As of yesterday. */
    private void quota(Integer before, Integer quota) {
        quotas.set(
                city,
                new NewQuota(
                        ZHANGJIAKOU, zone, QuotaCell.WHOLE, before, quota, "an example", true));
        byHand.update(
                "update campaign_quota_history set at = at - ? where district_id = ? and at >= ?",
                DAY_MILLIS,
                zone,
                Stage.at(stage.today(), 0));
        recounts.recount(Stage.PORTAL, yesterday, stage.today());
    }

    /**
     * A ranking of the same day, made final by another and published.
     *
     * @param replaces what it corrects, null for nothing
     */
    private long published(Long replaces, String reason) {
        long id = rankings.publish(city, question, "RP ranking", true);
        byHand.update("update assessment_ranking set appeal_until = ? where id = ?", yesterday, id);
        int seen = rankings.get(second, id).head().version();
        rankings.freeze(second, id, seen);
        CampaignWork work = publishing.ranking(city, id);
        assertEquals(
                Optional.ofNullable(replaces),
                publishing.earlier(city, work).map(PublicationRow::id));
        return publishing.publish(
                city,
                work,
                new PublicationHead(
                        work.districtId(),
                        replaces == null ? "RP-" + stage.now().toEpochMilli() : null,
                        "RP ranking",
                        null,
                        false,
                        null,
                        replaces,
                        reason));
    }

    /** Of the zone, before and now. */
    private String bonus(PublicationFile corrected) {
        List<String> found = new ArrayList<>();
        String name = districts.get(ZONE).name();
        corrected
                .difference()
                .rows()
                .get()
                .forEachRemaining(
                        line -> {
                            if (line.get(0).equals(name) && line.get(2).equals("1.5")) {
                                found.add(line.get(2) + " " + line.get(3));
                            }
                        });
        return String.join(", ", found);
    }

    private static String points(BodyScore score, String rule) {
        RulePoints one = score.find(rule).orElseThrow();
        return one.figure().done().intValue()
                + "/"
                + one.figure().due().intValue()
                + " "
                + one.points().setScale(4).toPlainString();
    }
}
