package org.andian.portal.assessment.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one body has come to.
 *
 * @param points one a rule, in order
 * @param factor by which basic points count where some are left out, else 1
 * @param basic with the factor, four decimals; null where nothing could be measured, as {@code
 *     total}
 * @param deduction 0 or less. @param total basic, bonus and deduction
 * @param vetoed stands behind all that are not
 * @param place equal totals share one; null without a total
 */
public record BodyScore(
        long body,
        String name,
        List<RulePoints> points,
        BigDecimal factor,
        BigDecimal basic,
        BigDecimal bonus,
        BigDecimal deduction,
        BigDecimal total,
        boolean vetoed,
        Integer place) {

    public BodyScore {
        points = List.copyOf(points);
    }

    /** Adds up; the place is given by {@link Ranking#of}. */
    public static BodyScore of(long body, String name, List<RulePoints> points) {
        BigDecimal whole = weights(points, one -> true);
        BigDecimal measured = weights(points, one -> one.points() != null);
        BigDecimal factor =
                measured.signum() == 0 || measured.compareTo(whole) == 0
                        ? BigDecimal.ONE
                        : whole.divide(measured, MathContext.DECIMAL64);
        BigDecimal basic =
                measured.signum() == 0
                        ? null
                        : RulePoints.rounded(sum(points, RuleKind.POINTS).multiply(factor));
        BigDecimal bonus = sum(points, RuleKind.BONUS);
        BigDecimal deduction = sum(points, RuleKind.DEDUCTION);
        return new BodyScore(
                body,
                name,
                points,
                factor,
                basic,
                bonus,
                deduction,
                basic == null ? null : basic.add(bonus).add(deduction),
                points.stream().anyMatch(RulePoints::isVetoed),
                null);
    }

    private static BigDecimal weights(List<RulePoints> points, Predicate<RulePoints> which) {
        return points.stream()
                .filter(one -> one.rule().isPoints())
                .filter(which)
                .map(RulePoints::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<RulePoints> points, RuleKind kind) {
        BigDecimal sum = RulePoints.rounded(BigDecimal.ZERO);
        for (RulePoints one : points) {
            if (one.rule().kind() == kind && one.points() != null) {
                sum = sum.add(one.points());
            }
        }
        return sum;
    }

    BodyScore at(int its) {
        return new BodyScore(
                body, name, points, factor, basic, bonus, deduction, total, vetoed, its);
    }

    /** The same with other points of one rule. */
    public BodyScore with(RulePoints other) {
        return of(
                body,
                name,
                points.stream()
                        .map(one -> one.rule().code().equals(other.rule().code()) ? other : one)
                        .toList());
    }

    public Optional<RulePoints> find(String rule) {
        return points.stream().filter(one -> one.rule().code().equals(rule)).findFirst();
    }

    /** What a rule adds to the total, 0 where it is left out. */
    BigDecimal share(RulePoints one) {
        if (one.points() == null) {
            return BigDecimal.ZERO;
        }
        return one.rule().isPoints() ? one.points().multiply(factor) : one.points();
    }

    boolean isRated() {
        return total != null;
    }
}
