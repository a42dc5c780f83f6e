package org.andian.portal.assessment.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Collections;

/** A rule is what its row says when it is read again. */
class ScoreRuleTest {

    /** The columns keep four decimals of points, six of a target. */
    @Test
    void numbersHaveAsManyDecimalsAsAreKept() {
        ScoreRule rule = rule(RuleKind.POINTS, "40.00004", "0.1234567", null);
        assertEquals("40.0000 0.123457", rule.weight() + " " + rule.target());
        assertEquals("5.6789", rule(RuleKind.BONUS, null, null, "5.67891").cap().toString());
        assertEquals("40", rule(RuleKind.POINTS, "40", null, null).weight().toString());
        DistrictTarget own =
                new DistrictTarget("R1", 7, new BigDecimal("0.1234567"), new BigDecimal("2.00006"));
        assertEquals("0.123457 2.0001", own.target() + " " + own.weight());
    }

    /** It would be kept as 0, and nothing could read the rules of the campaign any more. */
    @Test
    void aWeightThatIsRoundedToNothingIsNone() {
        assertRefused(AssessmentReason.WEIGHT, () -> rule(RuleKind.POINTS, "0.00001", null, null));
        assertRefused(
                AssessmentReason.WEIGHT,
                () -> new DistrictTarget("R1", 7, null, new BigDecimal("0.00004")));
    }

    /** In Chinese it is short enough, as it is kept it is not. */
    @Test
    void aFormulaIsAsLongAsItIsKept() {
        assertRefused(
                AssessmentReason.FORMULA_LENGTH,
                () -> Formula.of(String.join("+", Collections.nCopies(60, "\u5b8c\u6210"))));
        assertEquals(
                199,
                Formula.of(String.join("+", Collections.nCopies(40, "\u5b8c\u6210")))
                        .text()
                        .length());
    }

    private static void assertRefused(AssessmentReason reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }

    private static ScoreRule rule(RuleKind kind, String weight, String target, String cap) {
        return new ScoreRule(
                "R1",
                kind,
                "N",
                "premises",
                number(weight),
                number(target),
                number(cap),
                Formula.of("done"),
                EmptyCase.NONE);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
