package org.andian.portal.assessment.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From what was counted to points and places. Pure. */
public final class Scoring {

    private record Place(String rule, long district) {}

    private final ScoreRules rules;
    private final Map<Place, DistrictTarget> targets = new HashMap<>();

    private Scoring(ScoreRules rules) {
        this.rules = rules;
        rules.targets().forEach(one -> targets.put(new Place(one.rule(), one.district()), one));
    }

    /** All bodies under one set of rules. */
    public static Ranking of(ScoreRules rules, List<AssessedBody> bodies) {
        Scoring scoring = new Scoring(rules);
        return Ranking.of(bodies.stream().map(scoring::score).toList());
    }

    private BodyScore score(AssessedBody body) {
        return BodyScore.of(
                body.id(),
                body.name(),
                rules.rules().stream().map(rule -> points(rule, body)).toList());
    }

    private RulePoints points(ScoreRule rule, AssessedBody body) {
        DistrictTarget own = targets.get(new Place(rule.code(), body.id()));
        BigDecimal target = own == null || own.target() == null ? rule.target() : own.target();
        BigDecimal weight =
                own == null || own.weight() == null || !rule.isPoints()
                        ? rule.weight()
                        : own.weight();
        RuleFigure figure = body.figures().getOrDefault(rule.measure(), RuleFigure.NOTHING);
        return RulePoints.of(rule, figure, weight, target);
    }

    /**
     * What one more of the thing that pays best would bring a body; empty where nothing would.
     *
     * @return the body with it, at the place it would then have
     */
    public static Optional<OneMore> oneMore(Ranking ranking, BodyScore score) {
        if (!score.isRated()) {
            return Optional.empty();
        }
        return score.points().stream()
                .filter(one -> one.rule().isPoints() || one.rule().kind() == RuleKind.BONUS)
                .filter(one -> one.state() == PointState.COUNTED)
                .map(one -> more(score, one))
                .filter(more -> more.total().compareTo(score.total()) > 0)
                .max(Comparator.comparing(OneMore::total))
                .map(more -> more.at(ranking, score));
    }

    private static OneMore more(BodyScore score, RulePoints one) {
        RulePoints more =
                RulePoints.of(one.rule(), one.figure().oneMore(), one.weight(), one.target());
        return new OneMore(one.rule(), score.with(more).total(), null);
    }

    /**
     * @param total with one more. @param place among the others as they are
     */
    public record OneMore(ScoreRule rule, BigDecimal total, Integer place) {

        private OneMore at(Ranking ranking, BodyScore score) {
            long better =
                    ranking.scores().stream()
                            .filter(BodyScore::isRated)
                            .filter(other -> other.body() != score.body())
                            .filter(other -> isBetter(other, score.vetoed()))
                            .count();
            return new OneMore(rule, total, (int) better + 1);
        }

        private boolean isBetter(BodyScore other, boolean vetoed) {
            return other.vetoed() == vetoed ? other.total().compareTo(total) > 0 : vetoed;
        }
    }
}
