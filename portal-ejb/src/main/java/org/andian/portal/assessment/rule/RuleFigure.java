package org.andian.portal.assessment.rule;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What was counted for one rule and one body.
 *
 * @param done null where there is nothing to measure
 * @param due what it is measured against; 0 for plain counts, null as {@code done}
 */
public record RuleFigure(BigDecimal done, BigDecimal due) {

    public static final RuleFigure NOTHING = new RuleFigure(null, null);

    /**
     * @param scale by which the numerator is divided, 1 for plain counts
     */
    public static RuleFigure of(long numerator, long denominator, int scale) {
        BigDecimal done = BigDecimal.valueOf(numerator);
        return new RuleFigure(
                scale == 1 ? done : done.divide(BigDecimal.valueOf(scale), MathContext.DECIMAL64),
                BigDecimal.valueOf(denominator));
    }

    public boolean isMeasured() {
        return done != null;
    }

    /** Done by due; null without one of them. */
    public BigDecimal rate() {
        return done == null || due.signum() == 0 ? null : done.divide(due, MathContext.DECIMAL64);
    }

    /** Beyond what is due, never less than 0; null where nothing is measured. */
    public BigDecimal over() {
        return done == null ? null : done.subtract(due).max(BigDecimal.ZERO);
    }

    /** Due and not done, never less than 0; null where nothing is measured. */
    public BigDecimal lack() {
        return done == null ? null : due.subtract(done).max(BigDecimal.ZERO);
    }

    /** Both together; the one that is measured where the other is not. */
    public RuleFigure plus(RuleFigure other) {
        if (!isMeasured() || !other.isMeasured()) {
            return isMeasured() ? this : other;
        }
        return new RuleFigure(done.add(other.done), due.add(other.due));
    }

    RuleFigure oneMore() {
        return new RuleFigure(done.add(BigDecimal.ONE), due);
    }
}
