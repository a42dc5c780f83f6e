package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.assessment.AssessmentQuestion;
import org.andian.portal.assessment.AssessmentRules;
import org.andian.portal.assessment.Assessments;
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
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
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

    @Inject private Quotas quotas;

    @Inject private PremisesRegister premises;

    @Inject private Recounts recounts;

    @Inject private LateReadings lateReadings;

    @Inject private Districts districts;

    @Inject private ByHand byHand;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
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
    void whatExceedsTheQuotaEarnsABonus() {
        Scope city = stage.person("rpb-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        long zone = districts.get(ZONE).id();
        List<NewPremises> shops =
                IntStream.rangeClosed(1, VERIFIED)
                        .mapToObj(n -> Stage.place("RP-SHOP-" + n, ZONE, "MALL"))
                        .toList();
        LocalDate yesterday = stage.today().minusDays(1);
        lateReadings.untilCounted();
        premises.registerAll(Stage.PORTAL, shops, yesterday.minusDays(1));
        for (int n = 1; n <= VERIFIED; n++) {
            long device = stage.device("RP-D-" + n, "RP-SHOP-" + n, 1);
            stage.deliver(
                    device, 1, Stage.at(yesterday, 10), Metric.RESIDUAL_CURRENT, 20);
        }
        quotas.set(
                city,
                new NewQuota(ZHANGJIAKOU, zone, QuotaCell.WHOLE, null, QUOTA, "an example", true));
        byHand.update(
                "update campaign_quota_history set at = at - ? where district_id = ?",
                DAY_MILLIS,
                zone);
        recounts.recount(Stage.PORTAL, yesterday, stage.today());
        long version = rules.draft(city, ZHANGJIAKOU, true);
        rules.enforce(
                city,
                version,
                rules.get(city, version).version(),
                LocalDate.of(2016, 1, 1),
                "an example");
        BodyScore score =
                assessments
                        .simulate(
                                city,
                                new AssessmentQuestion(
                                        ZHANGJIAKOU,
                                        version,
                                        yesterday,
                                        yesterday))
                        .ranking()
                        .find(zone)
                        .orElseThrow();
        assertEquals("23/20 40.0000", points(score, "R1"));
        assertEquals("23/20 1.5000", points(score, "B1"));
        quotas.set(
                city,
                new NewQuota(ZHANGJIAKOU, zone, QuotaCell.WHOLE, QUOTA, null, "an example", true));
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
