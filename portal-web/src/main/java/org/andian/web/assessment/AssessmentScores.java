package org.andian.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.assessment.AssessmentQuestion;
import org.andian.portal.assessment.AssessmentResult;
import org.andian.portal.assessment.AssessmentRules;
import org.andian.portal.assessment.Assessments;
import org.andian.portal.assessment.RankingFile;
import org.andian.portal.assessment.RankingHead;
import org.andian.portal.assessment.Rankings;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.Ranking;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.face.ScoreBoard;
import org.andian.portal.campaign.face.ScoreSource;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The assessment on the home of a campaign: the ranking published last, else what the rules in
 * force come to today, for whoever looks over all of the city. Its reasons are in the language of
 * whoever reads, in both places.
 */
@RequestScoped
public class AssessmentScores implements ScoreSource {

    private static final String PAGE = "/assessment/ranking.xhtml";

    @Inject private Campaigns campaigns;

    @Inject private Rankings rankings;

    @Inject private AssessmentRules rules;

    @Inject private Assessments assessments;

    @Inject private AssessmentWords assessmentWords;

    @Inject private Words words;

    @Override
    public Optional<ScoreBoard> newest(Scope scope, String campaign) {
        if (!PageRights.seesStatistics(scope)) {
            return Optional.empty();
        }
        List<RankingHead> published = rankings.list(scope, campaign);
        return published.isEmpty()
                ? simulated(scope, campaign)
                : Optional.of(published(scope, rankings.get(scope, published.getFirst().id())));
    }

    private ScoreBoard published(Scope scope, RankingFile file) {
        LocalDate last = file.head().last();
        Ranking before =
                rankings.before(scope, file.campaign(), last)
                        .map(RankingFile::ranking)
                        .orElse(null);
        return new ScoreBoard(
                last,
                false,
                AssessmentPage.address(file.head().id()),
                rows(file.ranking(), before));
    }

    private Optional<ScoreBoard> simulated(Scope scope, String campaign) {
        LocalDate today = words.today();
        if (!rules.seesAll(scope, campaign) || rules.inForce(scope, campaign, today).isEmpty()) {
            return Optional.empty();
        }
        AssessmentQuestion question =
                AssessmentQuestion.of(campaigns.get(scope, campaign).campaign(), null, null, today);
        if (rules.inForce(scope, campaign, question.last()).isEmpty()) {
            return Optional.empty();
        }
        AssessmentResult result = assessments.simulate(scope, question);
        return Optional.of(
                new ScoreBoard(
                        question.last(),
                        true,
                        PAGE + Typed.query(Map.of("campaign", campaign)),
                        rows(result.ranking(), null)));
    }

    /**
     * @param before null for none
     */
    private List<ScoreBoard.Row> rows(Ranking ranking, Ranking before) {
        return ranking.scores().stream()
                .filter(score -> score.total() != null)
                .map(score -> row(score, before))
                .toList();
    }

    private ScoreBoard.Row row(BodyScore score, Ranking before) {
        Integer placed =
                before == null
                        ? null
                        : before.find(score.body()).map(BodyScore::place).orElse(null);
        String why = assessmentWords.why(score);
        return new ScoreBoard.Row(
                score.place(),
                score.name(),
                score.total().setScale(1, RoundingMode.HALF_UP).doubleValue(),
                placed == null ? null : Integer.valueOf(placed - score.place()),
                why,
                why);
    }
}
