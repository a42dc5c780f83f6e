package org.andian.portal.account;

import static org.andian.portal.refusal.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.scope.Rights;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What an account passes on: to deputies and to programs. */
class PassedOnTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Test
    void delegationsAndTokensHaveAnEnd() {
        assertRefused(
                AccountReason.DEPUTY_DAYS,
                () -> new NewDelegation("li", null, MONDAY, MONDAY.minusDays(1), null));
        assertRefused(
                AccountReason.DEPUTY_DAYS,
                () -> new NewDelegation("li", null, MONDAY, MONDAY.plusDays(366), null));
        assertRefused(
                AccountReason.TOKEN_DAYS,
                () -> new TokenWish("li", "x", Duration.ofDays(367), Rights.READ, null));
        assertRefused(
                AccountReason.TOKEN_NAME,
                () -> new TokenWish("li", " ", Duration.ofDays(1), Rights.READ, null));
    }

    @Test
    void aTokenIsRevokedOnce() {
        TokenEntry token = token("a");
        assertTrue(token.revoke(NOON));
        assertFalse(token.revoke(NOON.plusSeconds(1)));
        assertEquals(token, token("a"));
        assertNotEquals(token, token("b"));
    }

    @Test
    void aDelegationIsEndedOnce() {
        DelegationEntry delegation =
                new DelegationEntry(
                        1, 2, new NewDelegation("li", null, MONDAY, MONDAY, null), NOON);
        assertTrue(delegation.revoke("wang", NOON));
        assertFalse(delegation.revoke("li", NOON.plusSeconds(1)));
    }

    private static TokenEntry token(String hash) {
        TokenWish wish = new TokenWish("li", "x", Duration.ofDays(1), Rights.READ, null);
        return new TokenEntry(1, wish, hash, "li", NOON);
    }
}
