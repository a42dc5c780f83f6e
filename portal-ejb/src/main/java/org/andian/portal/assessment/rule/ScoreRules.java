package org.andian.portal.assessment.rule;

import org.andian.portal.refusal.Refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules of one version, in order.
 *
 * @param targets of single districts, at most one a rule and district
 */
public record ScoreRules(List<ScoreRule> rules, List<DistrictTarget> targets) {

    public static final int MOST = 60;

    public ScoreRules {
        rules = List.copyOf(rules);
        targets = List.copyOf(targets);
    }

    public Optional<ScoreRule> find(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** What the basic points of a body add up to where all is reached. */
    public BigDecimal whole() {
        return rules.stream()
                .map(ScoreRule::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * @throws Refusal NO_POINTS, TOO_MANY_RULES
     */
    public void requireWhole() {
        if (rules.size() > MOST) {
            throw new Refusal(AssessmentReason.TOO_MANY_RULES, MOST);
        }
        if (rules.stream().noneMatch(ScoreRule::isPoints)) {
            throw new Refusal(AssessmentReason.NO_POINTS);
        }
    }
}
