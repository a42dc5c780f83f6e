package org.andian.portal.assessment.rule;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;

import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads a formula. EvalEx finds its parts and what binds stronger; of what it knows this takes the
 * few that an assessment needs and refuses the rest, so that it evaluates nothing itself.
 */
final class FormulaReader {

    private static final ExpressionConfiguration GRAMMAR =
            ExpressionConfiguration.builder()
                    .arraysAllowed(false)
                    .structuresAllowed(false)
                    .implicitMultiplicationAllowed(false)
                    .zoneId(Zones.CHINA)
                    .build();

    /** So large that no power of ten written short can be. */
    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,6})?";

    private static final String CHOICE = "if";
    private static final int PARTS_OF_CHOICE = 3;

    private final Set<FormulaVariable> named = EnumSet.noneOf(FormulaVariable.class);

    /**
     * @throws Refusal FORMULA, FORMULA_WORD
     */
    FormulaTerm read(String text) {
        try {
            return term(new Expression(text, GRAMMAR).getAbstractSyntaxTree());
        } catch (ParseException broken) {
            throw at(broken.getStartPosition());
        } catch (NoSuchElementException | IndexOutOfBoundsException broken) {
            throw at(1);
        }
    }

    /** The names that what was read uses. */
    Set<FormulaVariable> named() {
        return named;
    }

    private FormulaTerm term(ASTNode node) {
        Token token = node.getToken();
        List<ASTNode> parts = node.getParameters();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> number(token);
            case VARIABLE_OR_CONSTANT -> name(token);
            case PREFIX_OPERATOR -> prefixed(token, parts);
            case INFIX_OPERATOR -> pair(token, parts);
            case FUNCTION -> call(token, parts);
            default -> throw at(token.getStartPosition());
        };
    }

    private static FormulaTerm number(Token token) {
        if (!token.getValue().matches(NUMBER)) {
            throw at(token.getStartPosition());
        }
        return new FormulaTerm.Number(new BigDecimal(token.getValue()));
    }

    private FormulaTerm name(Token token) {
        FormulaVariable variable =
                FormulaVariable.of(token.getValue()).orElseThrow(() -> unknown(token));
        named.add(variable);
        return new FormulaTerm.Name(variable);
    }

    private FormulaTerm prefixed(Token token, List<ASTNode> parts) {
        FormulaTerm of = term(parts.getFirst());
        return switch (token.getValue()) {
            case "-" -> new FormulaTerm.Negative(of);
            case "+" -> of;
            default -> throw at(token.getStartPosition());
        };
    }

    private FormulaTerm pair(Token token, List<ASTNode> parts) {
        FormulaOperator operator =
                FormulaOperator.of(token.getValue())
                        .orElseThrow(() -> at(token.getStartPosition()));
        return new FormulaTerm.Pair(operator, term(parts.getFirst()), term(parts.getLast()));
    }

    private FormulaTerm call(Token token, List<ASTNode> nodes) {
        List<FormulaTerm> parts = nodes.stream().map(this::term).toList();
        if (token.getValue().equalsIgnoreCase(CHOICE)) {
            if (parts.size() != PARTS_OF_CHOICE) {
                throw at(token.getStartPosition());
            }
            return new FormulaTerm.Choice(parts.getFirst(), parts.get(1), parts.getLast());
        }
        FormulaFunction function =
                FormulaFunction.of(token.getValue()).orElseThrow(() -> unknown(token));
        if (!function.takes(parts.size())) {
            throw at(token.getStartPosition());
        }
        return new FormulaTerm.Call(function, parts);
    }

    private static Refusal at(int position) {
        return new Refusal(AssessmentReason.FORMULA, position);
    }

    private static Refusal unknown(Token token) {
        return new Refusal(
                AssessmentReason.FORMULA_WORD,
                token.getValue(),
                String.join(", ", FormulaVariable.words()));
    }
}
