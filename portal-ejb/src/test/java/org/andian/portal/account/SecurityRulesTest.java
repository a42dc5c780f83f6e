package org.andian.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.account.secret.WeakPassword;
import org.andian.portal.scope.Rights;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;

class SecurityRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void administratorsChangeMoreOften() {
        assertEquals(90, SecurityRules.USUAL.daysFor(true));
        assertEquals(180, SecurityRules.USUAL.daysFor(false));
    }

    @Test
    void rulesThatWouldBeNoneAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SecurityRules(4, 3, 5, 90, 180, 30, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SecurityRules(10, 1, 5, 90, 180, 30, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SecurityRules(10, 3, 5, 0, 180, 30, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SecurityRules(10, 3, 5, 90, 180, 1, true));
    }

    @Test
    void longerRulesBind() {
        SecurityRules strict = new SecurityRules(12, 4, 5, 90, 180, 30, true);
        PasswordRules.check(strict, "officer", "Abcdef-12345".toCharArray());
        assertEquals(WeakPassword.Reason.LENGTH, reason(strict, "Abcdef-1234"));
        assertEquals(WeakPassword.Reason.KINDS, reason(strict, "Abcdef123456"));
    }

    @Test
    void delegationsAndTokensHaveAnEnd() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new NewDelegation("li", null, MONDAY, MONDAY.minusDays(1), null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NewDelegation("li", null, MONDAY, MONDAY.plusDays(366), null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TokenWish("li", "x", Duration.ofDays(367), Rights.READ, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TokenWish("li", " ", Duration.ofDays(1), Rights.READ, null));
    }

    private static WeakPassword.Reason reason(SecurityRules rules, String password) {
        return assertThrows(
                        WeakPassword.class,
                        () -> PasswordRules.check(rules, "officer", password.toCharArray()))
                .getReason();
    }
}
