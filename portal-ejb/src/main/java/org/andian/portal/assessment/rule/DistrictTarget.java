package org.andian.portal.assessment.rule;

import org.andian.portal.refusal.Refusal;

import java.math.BigDecimal;

/**
 * What a rule wants of one district instead of what it wants of all.
 *
 * @param target null for the rule's own, as {@code weight}
 * @throws Refusal TARGET, WEIGHT
 */
public record DistrictTarget(String rule, long district, BigDecimal target, BigDecimal weight) {

    public DistrictTarget {
        target = ScoreRule.kept(target, ScoreRule.TARGET_DECIMALS);
        weight = ScoreRule.kept(weight, ScoreRule.POINT_DECIMALS);
        if (target != null && !ScoreRule.isWithin(target, ScoreRule.MOST_TARGET)) {
            throw new Refusal(AssessmentReason.TARGET, ScoreRule.MOST_TARGET);
        }
        if (weight != null && !ScoreRule.isWeight(weight)) {
            throw new Refusal(AssessmentReason.WEIGHT, ScoreRule.MOST_POINTS);
        }
    }

    /** Whether it says nothing. */
    public boolean isNothing() {
        return target == null && weight == null;
    }
}
