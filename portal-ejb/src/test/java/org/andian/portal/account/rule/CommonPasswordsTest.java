package org.andian.portal.account.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P@ssw0rd-2026",
                "Password123!",
                "Admin@12345",
                "1qaz@WSX",
                "Woaini1314!",
                "Qwerty-2026",
                "Huawei@123",
                "Aa123456789",
                "Welcome2026!",
                "2026-Dragon"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertEquals(true, CommonPasswords.hold(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Correct-Horse-7", "Brave-Lantern-42", "kT7+mQ3=xW9%", "Dragon-Harbour-9"})
    void othersAreNot(String password) {
        assertEquals(false, CommonPasswords.hold(password));
    }

    @Test
    void theRulesSayWhy() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                SecurityRules.USUAL.requireStrong(
                                        "li", "P@ssw0rd-2026".toCharArray()));
        assertEquals(AccountReason.PASSWORD_COMMON, refusal.reason());
    }
}
