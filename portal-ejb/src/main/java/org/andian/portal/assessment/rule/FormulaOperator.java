package org.andian.portal.assessment.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands between two parts of a formula; what holds is 1, what does not is 0. */
enum FormulaOperator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED("/"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    MORE(">"),
    MORE_OR_EQUAL(">="),
    EQUAL("=", "=="),
    UNEQUAL("!=", "<>"),
    AND("&&"),
    OR("||");

    private final List<String> signs;

    FormulaOperator(String... signs) {
        this.signs = List.of(signs);
    }

    static Optional<FormulaOperator> of(String sign) {
        return Arrays.stream(values()).filter(one -> one.signs.contains(sign)).findFirst();
    }

    /** Null for what is divided by 0. */
    BigDecimal of(BigDecimal left, BigDecimal right) {
        return switch (this) {
            case PLUS -> left.add(right, FormulaTerm.DIGITS);
            case MINUS -> left.subtract(right, FormulaTerm.DIGITS);
            case TIMES -> left.multiply(right, FormulaTerm.DIGITS);
            case DIVIDED -> right.signum() == 0 ? null : left.divide(right, FormulaTerm.DIGITS);
            case LESS -> truth(left.compareTo(right) < 0);
            case LESS_OR_EQUAL -> truth(left.compareTo(right) <= 0);
            case MORE -> truth(left.compareTo(right) > 0);
            case MORE_OR_EQUAL -> truth(left.compareTo(right) >= 0);
            case EQUAL -> truth(left.compareTo(right) == 0);
            case UNEQUAL -> truth(left.compareTo(right) != 0);
            case AND -> truth(left.signum() != 0 && right.signum() != 0);
            case OR -> truth(left.signum() != 0 || right.signum() != 0);
        };
    }

    private static BigDecimal truth(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
