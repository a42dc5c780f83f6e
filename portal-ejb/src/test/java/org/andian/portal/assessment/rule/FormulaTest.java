package org.andian.portal.assessment.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Locale;

/** What formulas come to, and what is none. */
class FormulaTest {

    /** Of 23 done where 20 were due, a target of 0.9 and a weight of 40. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    done                              ; 23
                    due                               ; 20
                    rate                              ; 1.15
                    over                              ; 3
                    lack                              ; 0
                    target * weight                   ; 36
                    min(rate, 1) * weight             ; 40
                    min(over * 0.5, 5)                ; 1.5
                    MIN(Over*0.5,5)                   ; 1.5
                    2 + 3 * 4                         ; 14
                    (2 + 3) * 4                       ; 20
                    10 - 4 - 3                        ; 3
                    -over + 5                         ; 2
                    2 * -3                            ; -6
                    max(1, 7, 3)                      ; 7
                    floor(rate * 10) + ceiling(1.2)   ; 13
                    abs(due - done)                   ; 3
                    if(rate >= 1, 10, 0)              ; 10
                    if(rate < 1, 1 / 0, 4)            ; 4
                    if(done > 20 && over = 3, 1, 0)   ; 1
                    if(done == 20 || over != 3, 1, 0) ; 0
                    done <> due                       ; 1
                    done > due                        ; 1
                    min(\u5b8c\u6210/\u4efb\u52a1,1)\u00d740         ; 40
                    \uff08done\uff09\u00f7 2                     ; 11.5
                    """)
    void comesTo(String written, String expected) {
        RuleFigure figure = RuleFigure.of(23, 20, 1);
        BigDecimal value = value(written, figure);
        assertEquals(0, new BigDecimal(expected).compareTo(value), written + " is " + value);
    }

    @Test
    void isNothingWhereItCannotBeReckoned() {
        RuleFigure none = RuleFigure.of(3, 0, 1);
        assertNull(value("rate * 40", none));
        assertNull(value("done / due", none));
        assertNull(value("min(rate, 1)", none));
        assertNull(value("if(rate > 1, 1, 0)", none));
        assertEquals(0, new BigDecimal(3).compareTo(value("over", none)));
        assertNull(value("done", RuleFigure.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 +",
                "(done",
                "done)",
                "done due",
                "2(done)",
                "min()",
                "if(done, 1)",
                "floor(1, 2)",
                "done ^ 2",
                "done % 2",
                "!done",
                "\"text\"",
                "[1]",
                "done.due",
                "0x10",
                "1e999999999",
                "12345678901",
                "1; done"
            })
    void isRefused(String written) {
        Refusal refusal = assertThrows(Refusal.class, () -> Formula.of(written), written);
        assertTrue(refusal.is(AssessmentReason.FORMULA), written + ": " + refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PI", "E", "TRUE", "NULL", "quota", "sum(1, 2)", "random()", "x(1)"})
    void knowsNothingElse(String written) {
        assertThrows(Refusal.class, () -> Formula.of(written), written);
    }

    @Test
    void isOfSomeLength() {
        String longest = "1" + "+1".repeat((Formula.LONGEST - 1) / 2);
        assertEquals(0, new BigDecimal(100).compareTo(value(longest, RuleFigure.NOTHING)));
        for (String written : new String[] {null, " ", longest + "+1+1"}) {
            assertTrue(
                    assertThrows(Refusal.class, () -> Formula.of(written))
                            .is(AssessmentReason.FORMULA_LENGTH));
        }
    }

    @Test
    void readsInWords() {
        assertEquals(
                "min(DONE/DUE,1)\u00d740",
                Formula.of("min(done/due,1)*40")
                        .inWords(variable -> variable.word().toUpperCase(Locale.ROOT)));
        assertEquals(Formula.of("\u5b8c\u6210 \u00d7 2"), Formula.of("done * 2"));
        assertTrue(Formula.of("min(over*0.5,5)").names(FormulaVariable.OVER));
    }

    private static BigDecimal value(String written, RuleFigure figure) {
        return Formula.of(written)
                .value(new FormulaInput(figure, new BigDecimal("0.9"), new BigDecimal("40")));
    }
}
