package org.andian.portal.assessment.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one rule came to for one body.
 *
 * @param weight the most basic points of this body; null of other kinds
 * @param target of this body, null for none
 * @param points with four decimals, less than 0 where they are taken away; null where left out
 */
public record RulePoints(
        ScoreRule rule,
        RuleFigure figure,
        BigDecimal weight,
        BigDecimal target,
        BigDecimal points,
        PointState state) {

    /** So many that equal scores are equal, and no rounding is seen in them. */
    public static final int DECIMALS = 4;

    static RulePoints of(ScoreRule rule, RuleFigure figure, BigDecimal weight, BigDecimal target) {
        BigDecimal value =
                figure.isMeasured()
                        ? rule.formula().value(new FormulaInput(figure, target, weight))
                        : null;
        if (value == null) {
            return empty(rule, figure, weight, target);
        }
        boolean isVetoed = rule.isVeto() && value.signum() > 0;
        return new RulePoints(
                rule,
                figure,
                weight,
                target,
                points(rule, value, weight),
                isVetoed ? PointState.VETOED : PointState.COUNTED);
    }

    private static BigDecimal points(ScoreRule rule, BigDecimal value, BigDecimal weight) {
        return switch (rule.kind()) {
            case POINTS -> rounded(clipped(value, weight));
            case BONUS -> rounded(clipped(value, cap(rule)));
            case DEDUCTION -> rounded(clipped(value, cap(rule))).negate();
            case VETO -> rounded(BigDecimal.ZERO);
        };
    }

    private static BigDecimal cap(ScoreRule rule) {
        return rule.cap() == null ? ScoreRule.MOST_POINTS : rule.cap();
    }

    private static BigDecimal clipped(BigDecimal value, BigDecimal most) {
        return value.max(BigDecimal.ZERO).min(most);
    }

    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static RulePoints empty(
            ScoreRule rule, RuleFigure figure, BigDecimal weight, BigDecimal target) {
        EmptyCase unmeasured = rule.isPoints() ? rule.unmeasured() : EmptyCase.NONE;
        return switch (unmeasured) {
            case LEFT_OUT ->
                    new RulePoints(rule, figure, weight, target, null, PointState.LEFT_OUT);
            case FULL ->
                    new RulePoints(
                            rule, figure, weight, target, rounded(weight), PointState.TAKEN_FULL);
            case NONE ->
                    new RulePoints(
                            rule,
                            figure,
                            weight,
                            target,
                            rounded(BigDecimal.ZERO),
                            PointState.TAKEN_NONE);
        };
    }

    /** The same with the points an appeal was granted. */
    public RulePoints adjusted(BigDecimal to) {
        return new RulePoints(rule, figure, weight, target, rounded(to), PointState.ADJUSTED);
    }

    public boolean isVetoed() {
        return state == PointState.VETOED;
    }

    /** The most it can come to: null of a deduction, a veto and a bonus without a cap. */
    public BigDecimal most() {
        return switch (rule.kind()) {
            case POINTS -> weight;
            case BONUS -> rule.cap();
            case DEDUCTION, VETO -> null;
        };
    }

    /** Basic points that were not reached; 0 of other kinds and where left out. */
    public BigDecimal lost() {
        return rule.isPoints() && points != null ? weight.subtract(points) : BigDecimal.ZERO;
    }
}
