package org.andian.portal.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** Published examples. */
    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "91350100M000100Y43"})
    void rightCodes(String code) {
        assertEquals(code, new CreditCode(code).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403001922038217",
                "91350100M000100Y4",
                "91350100M000100Y4I",
                "91350100m000100y43",
                ""
            })
    void wrongCodes(String code) {
        assertThrows(IllegalArgumentException.class, () -> new CreditCode(code));
    }
}
