package org.andian.portal.assessment.rule;

import org.andian.portal.refusal.Refusal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * One rule of an assessment.
 *
 * @param code such as {@code R1}, by which it is known among the rules of its version
 * @param name at most 100 characters
 * @param measure what is counted: the code of an indicator, or of a {@link FilingMeasure}
 * @param weight the most basic points, above 0; null of other kinds
 * @param target what formulas call so; null for none
 * @param cap the most that bonus or deduction may come to, null for no bound; null of other kinds
 * @param unmeasured what basic points are where there is nothing to measure; other kinds come to
 *     nothing
 * @throws Refusal CODE, NAME, MEASURE, WEIGHT, CAP, TARGET, TARGET_MISSING, FORMULA_WEIGHT
 */
public record ScoreRule(
        String code,
        RuleKind kind,
        String name,
        String measure,
        BigDecimal weight,
        BigDecimal target,
        BigDecimal cap,
        Formula formula,
        EmptyCase unmeasured) {

    public static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);
    public static final BigDecimal MOST_TARGET = BigDecimal.valueOf(1_000_000);

    /** As the columns keep them: what is rounded away there is another rule when it is read. */
    static final int POINT_DECIMALS = 4;

    static final int TARGET_DECIMALS = 6;

    private static final String CODE = "[A-Z][A-Z0-9]{0,7}";
    private static final String MEASURE = "[A-Za-z][A-Za-z0-9_.:]{0,63}";

    public ScoreRule {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(formula, "formula");
        unmeasured = unmeasured == null ? EmptyCase.LEFT_OUT : unmeasured;
        name = AssessmentTexts.line(name, AssessmentReason.NAME);
        weight = kind == RuleKind.POINTS ? kept(weight, POINT_DECIMALS) : null;
        cap =
                kind == RuleKind.BONUS || kind == RuleKind.DEDUCTION
                        ? kept(cap, POINT_DECIMALS)
                        : null;
        target = kept(target, TARGET_DECIMALS);
        require(code != null && code.matches(CODE), AssessmentReason.CODE);
        require(
                measure != null && measure.matches(MEASURE),
                AssessmentReason.MEASURE,
                String.valueOf(measure));
        require(kind != RuleKind.POINTS || isWeight(weight), AssessmentReason.WEIGHT, MOST_POINTS);
        require(cap == null || isWithin(cap, MOST_POINTS), AssessmentReason.CAP, MOST_POINTS);
        require(
                target == null || isWithin(target, MOST_TARGET),
                AssessmentReason.TARGET,
                MOST_TARGET);
        require(
                target != null || !formula.names(FormulaVariable.TARGET),
                AssessmentReason.TARGET_MISSING);
        require(
                weight != null || !formula.names(FormulaVariable.WEIGHT),
                AssessmentReason.FORMULA_WEIGHT);
    }

    /** With no more decimals than are kept; null for none. */
    static BigDecimal kept(BigDecimal number, int decimals) {
        return number == null || number.scale() <= decimals
                ? number
                : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    static boolean isWeight(BigDecimal weight) {
        return weight != null && weight.signum() > 0 && weight.compareTo(MOST_POINTS) <= 0;
    }

    static boolean isWithin(BigDecimal number, BigDecimal most) {
        return number.signum() >= 0 && number.compareTo(most) <= 0;
    }

    private static void require(boolean holds, AssessmentReason reason, Serializable... values) {
        if (!holds) {
            throw new Refusal(reason, values);
        }
    }

    public boolean isPoints() {
        return kind == RuleKind.POINTS;
    }

    public boolean isVeto() {
        return kind == RuleKind.VETO;
    }

    /** Whether it counts the same in the same way, whatever it is called. */
    public boolean isSameAs(ScoreRule other) {
        return kind == other.kind
                && measure.equals(other.measure)
                && formula.equals(other.formula)
                && unmeasured == other.unmeasured
                && isEqual(weight, other.weight)
                && isEqual(target, other.target)
                && isEqual(cap, other.cap);
    }

    private static boolean isEqual(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
