package org.andian.portal.assessment.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A part of a formula. It can only reckon: there is no part that could call anything else. */
sealed interface FormulaTerm {

    /** Sixteen digits, more than any count needs. */
    MathContext DIGITS = MathContext.DECIMAL64;

    /** Null where it cannot be reckoned: of what there is not, or divided by 0. */
    BigDecimal value(FormulaInput input);

    record Number(BigDecimal number) implements FormulaTerm {
        @Override
        public BigDecimal value(FormulaInput input) {
            return number;
        }
    }

    record Name(FormulaVariable variable) implements FormulaTerm {
        @Override
        public BigDecimal value(FormulaInput input) {
            return input.of(variable);
        }
    }

    record Negative(FormulaTerm of) implements FormulaTerm {
        @Override
        public BigDecimal value(FormulaInput input) {
            BigDecimal value = of.value(input);
            return value == null ? null : value.negate();
        }
    }

    record Pair(FormulaOperator operator, FormulaTerm left, FormulaTerm right)
            implements FormulaTerm {
        @Override
        public BigDecimal value(FormulaInput input) {
            BigDecimal first = left.value(input);
            BigDecimal second = first == null ? null : right.value(input);
            return second == null ? null : operator.of(first, second);
        }
    }

    record Call(FormulaFunction function, List<FormulaTerm> parts) implements FormulaTerm {
        @Override
        public BigDecimal value(FormulaInput input) {
            List<BigDecimal> values = new ArrayList<>(parts.size());
            for (FormulaTerm part : parts) {
                BigDecimal value = part.value(input);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            return function.of(values);
        }
    }

    record Choice(FormulaTerm condition, FormulaTerm then, FormulaTerm otherwise)
            implements FormulaTerm {
        @Override
        public BigDecimal value(FormulaInput input) {
            BigDecimal holds = condition.value(input);
            if (holds == null) {
                return null;
            }
            return (holds.signum() == 0 ? otherwise : then).value(input);
        }
    }
}
