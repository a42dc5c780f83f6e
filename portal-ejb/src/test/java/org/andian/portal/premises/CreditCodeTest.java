package org.andian.portal.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** Published examples. */
    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "91350100M000100Y43"})
    void rightCodes(String code) {
        assertEquals(code, new CreditCode(code).value());
    }

    @ParameterizedTest
    @CsvSource({
        "914403001922038217, CREDIT_CHECK",
        "91350100M000100Y4, CREDIT_CODE",
        "91350100M000100Y4I, CREDIT_CODE",
        "91350100m000100y43, CREDIT_CODE",
        "'', CREDIT_CODE"
    })
    void wrongCodes(String code, PremisesReason reason) {
        assertEquals(reason, assertThrows(Refusal.class, () -> new CreditCode(code)).reason());
    }
}
