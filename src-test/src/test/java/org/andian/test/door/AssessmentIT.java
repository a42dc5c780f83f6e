package org.andian.test.door;

import static org.andian.test.door.Refused.assertNotAllowed;
import static org.andian.test.door.Refused.assertRefused;
import static org.andian.test.door.Refused.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.andian.portal.assessment.Appeal;
import org.andian.portal.assessment.AppealDecision;
import org.andian.portal.assessment.Appeals;
import org.andian.portal.assessment.AssessmentQuestion;
import org.andian.portal.assessment.AssessmentResult;
import org.andian.portal.assessment.AssessmentRules;
import org.andian.portal.assessment.Assessments;
import org.andian.portal.assessment.RankingFile;
import org.andian.portal.assessment.Rankings;
import org.andian.portal.assessment.RuleVersion;
import org.andian.portal.assessment.rule.AssessmentReason;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.DistrictTarget;
import org.andian.portal.assessment.rule.EmptyCase;
import org.andian.portal.assessment.rule.FilingMeasure;
import org.andian.portal.assessment.rule.Formula;
import org.andian.portal.assessment.rule.Ranking;
import org.andian.portal.assessment.rule.RuleKind;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.district.Districts;
import org.andian.portal.period.Zones;
import org.andian.portal.publication.CampaignPublishing;
import org.andian.portal.publication.PublicationReason;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules of a campaign in versions, what its districts come to under them, and a ranking from its
 * publication to its end; who may do what of it.
 */
@ArquillianTest
class AssessmentIT {

    private static final String CAMPAIGN = "ZHANGJIAKOU-2016";
    private static final String EAST = "130702";
    private static final String WEST = "130703";

    @Inject private Stage stage;

    @Inject private EachRole roles;

    @Inject private AssessmentRules rules;

    @Inject private Assessments assessments;

    @Inject private Rankings rankings;

    @Inject private Appeals appeals;

    @Inject private CampaignPublishing publishing;

    @Inject private Districts districts;

    @Inject private ByHand byHand;

    private Scope city;
    private Scope second;
    private Scope east;
    private Scope west;
    private Scope elsewhere;
    private long eastId;
    private long westId;
    private LocalDate yesterday;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    /** Two filings were due the day before yesterday; the east has filed both, one of them late. */
    @BeforeEach
    void people() {
        city = stage.person("t4-city", Role.CITY_OFFICE, "130700", Set.of(), null);
        second = stage.person("t4-second", Role.CITY_OFFICE, "130700", Set.of(), null);
        east = stage.person("t4-east", Role.DISTRICT_OFFICE, EAST, Set.of(), null);
        west = stage.person("t4-west", Role.DISTRICT_OFFICE, WEST, Set.of(), null);
        elsewhere = stage.person("t4-else", Role.CITY_OFFICE, "140800", Set.of(), null);
        eastId = districts.find(EAST).orElseThrow().id();
        westId = districts.find(WEST).orElseThrow().id();
        yesterday = stage.today().minusDays(1);
        LocalDate due = stage.today().minusDays(2);
        Instant over = yesterday.atStartOfDay(Zones.CHINA).toInstant();
        filing("T4 plan", due, over.minusMillis(1));
        filing("T4 summary", due, over);
    }

    private void filing(String name, LocalDate due, Instant filedAt) {
        byHand.update(
                "insert into filing_rule (campaign_id, code, kind, name_zh, name_en, first_due_on,"
                        + " since) select id, ?, 'PLAN', ?, ?, ?, 'CAMPAIGN' from campaign where"
                        + " code = ?",
                name.replace(' ', '-'),
                name,
                name,
                due,
                CAMPAIGN);
        byHand.update(
                "insert into filing (rule_id, campaign_id, district_id, name_zh, name_en, for_day,"
                        + " due_on, state, opened_at, first_submitted_at, submitted_at,"
                        + " submitted_by, changed_at) select id, campaign_id, ?, name_zh, name_en,"
                        + " first_due_on, first_due_on, 'SUBMITTED', ?, ?, ?, 't4-east', ? from"
                        + " filing_rule where name_en = ?",
                eastId,
                filedAt,
                filedAt,
                filedAt,
                filedAt,
                name);
    }

    /** The campaign's notice is shipped, and other tests read it as it is. */
    @AfterEach
    void asItWas() {
        for (String table : List.of("appeal", "point", "ranking", "target", "rule", "version")) {
            byHand.update("delete from assessment_" + table);
        }
        for (String part : List.of("act", "notice", "figure", "section")) {
            byHand.update(
                    "delete from filing_"
                            + part
                            + " where filing_id in (select f.id from filing f join filing_rule r"
                            + " on r.id = f.rule_id where r.name_en like 'T4 %')");
        }
        byHand.update(
                "delete from filing where rule_id in (select id from filing_rule where name_en like"
                        + " 'T4 %')");
        byHand.update("delete from filing_rule where name_en like 'T4 %'");
    }

    @Test
    void aDraftIsWrittenTriedAndPutInForce() {
        long id = rules.draft(city, CAMPAIGN, false);
        assertRefused(AssessmentReason.DRAFT_THERE, () -> rules.draft(city, CAMPAIGN, false));
        assertNotAllowed(() -> rules.draft(east, CAMPAIGN, false));
        assertEquals(List.of(), rules.list(east, CAMPAIGN));
        assertRefused(AssessmentReason.NO_SUCH_VERSION, () -> rules.get(elsewhere, id));
        onlyFilings(id);
        RuleVersion draft = rules.get(city, id);
        assertRefused(AssessmentReason.CHANGED, () -> rules.discard(city, id, draft.version() - 1));
        assertRefused(
                AssessmentReason.MEASURE,
                () -> rules.put(city, id, draft.version(), null, rule("R9", "nothing", "rate")));
        assertEquals("1 100.0", told(simulated(id), eastId));
        assertNotAllowed(() -> assessments.simulate(east, question(id, stage.today())));
        assertRefused(
                AssessmentReason.PERIOD,
                () -> assessments.simulate(city, question(id, stage.today().plusDays(1))));
        assertRefused(
                AssessmentReason.NO_RULES,
                () -> rankings.publish(city, question(id, stage.today()), "T4", false));
        rules.enforce(city, id, draft.version(), LocalDate.of(2016, 1, 1), "first");
        assertEquals(1, rules.list(east, CAMPAIGN).size());
        assertRefused(
                AssessmentReason.IN_FORCE, () -> rules.remove(city, id, draft.version() + 1, "R1"));
        long next = rules.draft(city, CAMPAIGN, false);
        RuleVersion copy = rules.get(city, next);
        assertEquals(2, copy.no());
        assertEquals(rules.get(city, id).rules().rules(), copy.rules().rules());
        assertRefused(
                AssessmentReason.TOO_EARLY,
                () -> rules.enforce(city, next, 0, LocalDate.of(2016, 1, 1), "again"));
        rules.target(city, next, 0, new DistrictTarget("R1", westId, null, BigDecimal.valueOf(20)));
        rules.enforce(city, next, 1, stage.today(), "weight of the west");
        assertEquals(yesterday, rules.get(city, id).validTo());
    }

    /** As of the evening before, the late filing was missing. */
    @Test
    void aSimulationIsAsOfItsDay() {
        long id = inForce();
        AssessmentQuestion then = question(id, stage.today().minusDays(2));
        assertEquals("1 50.0", told(assessments.simulate(city, then).ranking(), eastId));
        assertEquals("1 100.0", told(simulated(id), eastId));
        assertEquals("2 0.0", told(simulated(id), westId));
        assertEquals(2, assessments.filings(city, question(id, stage.today()), eastId).size());
        assertEquals(2, assessments.filings(east, question(id, stage.today()), eastId).size());
        assertEquals(0, assessments.filings(west, question(id, stage.today()), eastId).size());
    }

    @Test
    void aRankingIsAppealedAgainstAnsweredAndMadeFinal() {
        long id = inForce();
        long ranking = rankings.publish(city, question(id, stage.today()), "T4 ranking", false);
        assertEquals(1, rankings.list(west, CAMPAIGN).size());
        assertRefused(AssessmentReason.NO_SUCH_RANKING, () -> rankings.get(elsewhere, ranking));
        assertEquals(List.of(westId), appeals.districts(west, ranking));
        assertNotAllowed(() -> appeals.make(west, ranking, eastId, "R1", "not mine"));
        assertNotAllowed(() -> appeals.make(city, ranking, westId, "R1", "not mine"));
        assertRefused(
                AssessmentReason.REASON_MISSING,
                () -> appeals.make(west, ranking, westId, "R1", " "));
        long appeal = appeals.make(west, ranking, westId, "R1", "the line was down");
        assertRefused(
                AssessmentReason.APPEALED_ALREADY,
                () -> appeals.make(west, ranking, westId, "R1", "again"));
        assertRefused(AssessmentReason.APPEALS_COME, () -> freeze(second, ranking));
        byHand.update(
                "update assessment_ranking set appeal_until = ? where id = ?", yesterday, ranking);
        assertRefused(
                AssessmentReason.APPEAL_LATE,
                () -> appeals.make(east, ranking, eastId, "R1", "too late"));
        assertRefused(AssessmentReason.APPEALS_OPEN, () -> freeze(second, ranking));
        assertRefused(
                AssessmentReason.POINTS,
                () -> answer(appeal, AppealDecision.GRANTED, BigDecimal.valueOf(101)));
        assertNotAllowed(
                () -> appeals.answer(west, appeal, AppealDecision.GRANTED, "x", BigDecimal.ONE));
        List<Grant> both = new ArrayList<>(west.grants());
        both.addAll(city.grants());
        assertRefused(
                AssessmentReason.OWN_APPEAL,
                () ->
                        appeals.answer(
                                new Scope(west.login(), both),
                                appeal,
                                AppealDecision.UPHELD,
                                "x",
                                null));
        answer(appeal, AppealDecision.GRANTED, BigDecimal.valueOf(100));
        assertRefused(
                AssessmentReason.ANSWERED_ALREADY,
                () -> answer(appeal, AppealDecision.UPHELD, null));
        assertEquals("1 100.0", told(rankings.get(west, ranking).ranking(), westId));
        assertRefused(AssessmentReason.SAME_PERSON, () -> freeze(city, ranking));
        assertRefused(PublicationReason.NOT_FINAL, () -> publishing.ranking(city, ranking));
        freeze(second, ranking);
        assertEquals("ranking " + ranking, publishing.ranking(city, ranking).origin());
        assertRefused(AssessmentReason.FROZEN, () -> freeze(second, ranking));
        RankingFile file = rankings.get(west, ranking);
        assertTrue(file.genuine());
        assertNotNull(file.head().hash());
        Appeal answered = file.appeals().getFirst();
        assertEquals(AppealDecision.GRANTED, answered.decision());
        byHand.update(
                "update assessment_point set points = 99 where ranking_id = ? and district_id = ?",
                ranking,
                westId);
        assertFalse(rankings.get(west, ranking).genuine());
    }

    /** Yes where the role gets beyond its rights, whatever is refused for another reason then. */
    @Test
    void eachRoleDoesWhatItMay() {
        roles.around("T4");
        long id = inForce();
        AssessmentQuestion question = question(id, stage.today());
        long ranking = rankings.publish(city, question, "T4 roles", false);
        String told =
                Arrays.stream(Role.values())
                        .map(
                                role -> {
                                    Scope scope = roles.inside(role).scope();
                                    return role
                                            + ":"
                                            + may(() -> rules.list(scope, CAMPAIGN))
                                            + may(() -> rankings.get(scope, ranking))
                                            + may(() -> assessments.simulate(scope, question))
                                            + may(() -> rules.draft(scope, CAMPAIGN, false))
                                            + may(() -> publish(scope, question))
                                            + may(() -> freeze(scope, ranking))
                                            + may(() -> appeal(scope, ranking));
                                })
                        .collect(Collectors.joining("\n"));
        assertEquals(
                """
                SYSTEM_ADMINISTRATOR: y y y - - - -
                SECURITY_ADMINISTRATOR: - - - - - - -
                AUDIT_ADMINISTRATOR: - - - - - - -
                CITY_OFFICE: y y y y y y -
                DISTRICT_OFFICE: y y - - - - y
                INDUSTRY_REGULATOR: y y - - - - -
                FIRE_BRIGADE: y y - - - - -
                GRID_OFFICER: y y - - - - -
                DUTY_WATCHER: y y - - - - -
                SAFETY_MANAGER: - - - - - - -
                SERVICE_PROVIDER: - - - - - - -
                LEADER: y y - - - - -\
                """,
                told);
    }

    private static String may(Runnable act) {
        return outcome(act).equals("NOT_ALLOWED") ? " -" : " y";
    }

    private void publish(Scope scope, AssessmentQuestion question) {
        rankings.publish(scope, question, "", false);
    }

    private void appeal(Scope scope, long ranking) {
        appeals.make(scope, ranking, eastId, "R1", "as its role may");
    }

    private void freeze(Scope scope, long ranking) {
        int seen =
                rankings.list(city, CAMPAIGN).stream()
                        .filter(head -> head.id() == ranking)
                        .findFirst()
                        .orElseThrow()
                        .version();
        rankings.freeze(scope, ranking, seen);
    }

    private void answer(long appeal, AppealDecision decision, BigDecimal points) {
        appeals.answer(city, appeal, decision, "looked at", points);
    }

    private long inForce() {
        long id = rules.draft(city, CAMPAIGN, false);
        onlyFilings(id);
        int seen = rules.get(city, id).version();
        rules.enforce(city, id, seen, LocalDate.of(2016, 1, 1), "first");
        return id;
    }

    /** Half of the points for each filing that was filed, late or not. */
    private void onlyFilings(long id) {
        for (ScoreRule rule : rules.get(city, id).rules().rules()) {
            rules.remove(city, id, rules.get(city, id).version(), rule.code());
        }
        rules.put(
                city,
                id,
                rules.get(city, id).version(),
                null,
                rule("R1", FilingMeasure.MISSING.code(), "(1 - rate) * weight"));
    }

    private static ScoreRule rule(String code, String measure, String formula) {
        return new ScoreRule(
                code,
                RuleKind.POINTS,
                "Rule " + code,
                measure,
                BigDecimal.valueOf(100),
                null,
                null,
                Formula.of(formula),
                EmptyCase.NONE);
    }

    private AssessmentQuestion question(long version, LocalDate last) {
        return new AssessmentQuestion(CAMPAIGN, version, stage.today().minusDays(30), last);
    }

    private Ranking simulated(long version) {
        AssessmentResult result = assessments.simulate(city, question(version, stage.today()));
        return result.ranking();
    }

    private static String told(Ranking ranking, long district) {
        BodyScore score = ranking.find(district).orElseThrow();
        return score.place() + " " + score.total().setScale(1);
    }
}
