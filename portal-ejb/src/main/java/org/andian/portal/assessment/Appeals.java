package org.andian.portal.assessment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.person.NaturalPersons;
import org.andian.portal.assessment.rule.AssessmentReason;
import org.andian.portal.assessment.rule.AssessmentTexts;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.RulePoints;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Door: appeals against published rankings. A district's office appeals once against what a rule
 * came to, within the days the ranking names; the office of the campaign's city answers with a
 * reason, and may grant other points, which place all anew.
 */
@Stateless
public class Appeals {

    private static final String OBJECT = "ranking ";

    @Inject private Rankings rankings;

    @Inject private RankingBook book;

    @Inject private AppealBook appeals;

    @Inject private AssessmentGate gate;

    @Inject private Campaigns campaigns;

    @Inject private NaturalPersons persons;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /** Districts of a ranking for which the caller appeals; none where it takes no appeals. */
    public List<Long> districts(Scope scope, long rankingId) {
        RankingFile file = rankings.get(scope, rankingId);
        if (!file.head().takesAppeals(today.date())) {
            return List.of();
        }
        Set<Long> own = own(scope, file);
        return file.ranking().scores().stream().map(BodyScore::body).filter(own::contains).toList();
    }

    /** Asked once for all of a ranking, which may have hundreds. */
    private Set<Long> own(Scope scope, RankingFile file) {
        Campaign campaign = gate.seen(scope, file.campaign());
        AssessmentRights rights = gate.rights(scope, campaign);
        return campaigns.districts(scope, campaign).stream()
                .filter(one -> rights.mayAppealFor(one.path()))
                .map(District::id)
                .collect(Collectors.toSet());
    }

    /**
     * @param rule code
     * @return its number
     * @throws Refusal REASON_MISSING, APPEAL_LATE, FROZEN, APPEALED_ALREADY, NO_SUCH_RULE,
     *     NO_SUCH_DISTRICT, NO_SUCH_RANKING
     */
    public long make(Scope scope, long rankingId, long district, String rule, String words) {
        scope.require(Role::mayAppeal, "appeal against a ranking");
        String said = AssessmentTexts.reason(words);
        book.hold(rankingId);
        RankingFile file = rankings.get(scope, rankingId);
        if (!own(scope, file).contains(district)) {
            throw scope.refusal("appeal against a ranking");
        }
        requireOpen(file.head());
        if (!file.head().takesAppeals(today.date())) {
            throw new Refusal(AssessmentReason.APPEAL_LATE, file.head().appealUntil());
        }
        points(file, district, rule);
        long id = appeals.insert(rankingId, district, rule, said, now(), scope.login());
        book.touched(rankingId);
        audit.done(
                scope.login(),
                "ranking.appeal",
                OBJECT + rankingId,
                district + " " + rule + ": " + said);
        return id;
    }

    /**
     * @param points what the rule comes to, where the appeal is granted: 0 or less of a deduction;
     *     not looked at of a veto, which is then lifted
     * @throws Refusal REASON_MISSING, POINTS, ANSWERED_ALREADY, OWN_APPEAL, FROZEN, NO_SUCH_APPEAL
     */
    public void answer(
            Scope scope, long id, AppealDecision decision, String words, BigDecimal points) {
        gate.requireRole(scope);
        book.hold(appeals.held(id));
        Appeal asked =
                appeals.find(id).orElseThrow(() -> new Refusal(AssessmentReason.NO_SUCH_APPEAL));
        RankingFile file = rankings.get(scope, asked.rankingId());
        gate.requireOffice(scope, gate.seen(scope, file.campaign()));
        String said = AssessmentTexts.reason(words);
        requireOpen(file.head());
        if (!asked.isOpen()) {
            throw new Refusal(AssessmentReason.ANSWERED_ALREADY);
        }
        if (persons.isAnySame(List.of(asked.madeBy()), persons.behind(scope, "ranking.answer"))) {
            throw new Refusal(AssessmentReason.OWN_APPEAL);
        }
        RulePoints published = points(file, asked.districtId(), asked.rule());
        BigDecimal granted = decision == AppealDecision.GRANTED ? granted(published, points) : null;
        if (granted != null) {
            book.adjust(asked.rankingId(), asked.districtId(), published.adjusted(granted));
        }
        appeals.answer(id, decision, said, granted, new AppealBook.By(now(), scope.login()));
        book.touched(asked.rankingId());
        audit.done(
                scope.login(),
                "ranking.answer",
                OBJECT + asked.rankingId(),
                asked.districtId()
                        + " "
                        + asked.rule()
                        + " "
                        + decision
                        + (granted == null ? "" : " " + granted.toPlainString())
                        + ": "
                        + said);
    }

    private static void requireOpen(RankingHead head) {
        if (head.isFrozen()) {
            throw new Refusal(AssessmentReason.FROZEN);
        }
    }

    private static RulePoints points(RankingFile file, long district, String rule) {
        return file.ranking()
                .find(district)
                .orElseThrow(() -> new Refusal(AssessmentReason.NO_SUCH_DISTRICT))
                .find(rule)
                .orElseThrow(() -> new Refusal(AssessmentReason.NO_SUCH_RULE));
    }

    /** With four decimals, within what the rule can come to. */
    private static BigDecimal granted(RulePoints published, BigDecimal points) {
        if (published.rule().isVeto()) {
            return BigDecimal.ZERO;
        }
        BigDecimal least = least(published);
        BigDecimal most = most(published);
        if (points == null || points.compareTo(least) < 0 || points.compareTo(most) > 0) {
            throw new Refusal(AssessmentReason.POINTS, least, most);
        }
        return points.setScale(RulePoints.DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal least(RulePoints published) {
        return switch (published.rule().kind()) {
            case DEDUCTION -> cap(published.rule()).negate();
            case POINTS, BONUS, VETO -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal most(RulePoints published) {
        return switch (published.rule().kind()) {
            case POINTS -> published.weight();
            case BONUS -> cap(published.rule());
            case DEDUCTION, VETO -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal cap(ScoreRule rule) {
        return rule.cap() == null ? ScoreRule.MOST_POINTS : rule.cap();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
