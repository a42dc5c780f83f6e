package org.andian.portal.account.rule;

import static org.andian.portal.refusal.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.account.secret.AccountReason;
import org.junit.jupiter.api.Test;

class SecurityRulesTest {

    @Test
    void administratorsChangeMoreOften() {
        assertEquals(90, SecurityRules.USUAL.daysFor(true));
        assertEquals(180, SecurityRules.USUAL.daysFor(false));
    }

    @Test
    void rulesThatWouldBeNoneAreRefused() {
        assertRefused(
                AccountReason.RULE_CHARACTERS, () -> new SecurityRules(4, 3, 5, 90, 180, 30, true));
        assertRefused(
                AccountReason.RULE_KINDS, () -> new SecurityRules(10, 1, 5, 90, 180, 30, true));
        assertRefused(
                AccountReason.RULE_ADMINISTRATORS,
                () -> new SecurityRules(10, 3, 5, 0, 180, 30, true));
        assertRefused(AccountReason.RULE_IDLE, () -> new SecurityRules(10, 3, 5, 90, 180, 1, true));
    }

    @Test
    void longerRulesBind() {
        SecurityRules strict = new SecurityRules(12, 4, 5, 90, 180, 30, true);
        strict.requireStrong("officer", "Abcdef-12345".toCharArray());
        assertRefused(
                AccountReason.PASSWORD_LENGTH,
                () -> strict.requireStrong("officer", "Abcdef-1234".toCharArray()));
        assertRefused(
                AccountReason.PASSWORD_KINDS,
                () -> strict.requireStrong("officer", "Abcdef123456".toCharArray()));
    }
}
