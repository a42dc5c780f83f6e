package org.andian.portal.assessment.rule;

import java.math.BigDecimal;

/**
 * What the names of a formula stand for, of one body.
 *
 * @param target null without one, as {@code weight}
 */
record FormulaInput(RuleFigure figure, BigDecimal target, BigDecimal weight) {

    /** Null for what there is not. */
    BigDecimal of(FormulaVariable variable) {
        return switch (variable) {
            case DONE -> figure.done();
            case DUE -> figure.due();
            case RATE -> figure.rate();
            case OVER -> figure.over();
            case LACK -> figure.lack();
            case TARGET -> target;
            case WEIGHT -> weight;
        };
    }
}
