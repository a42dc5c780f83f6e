package org.andian.portal.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

class OnceRequestTest {

    private static final OnceKey KEY = new OnceKey("1764500000000-AAAAAAAAAAAAAAAAAAAA_-");

    @Test
    void aKeyTellsWhenItWasMade() {
        assertEquals(Instant.parse("2025-11-30T10:53:20Z"), KEY.madeAt());
    }

    /** A phone's clock may be years ahead: what it names is not waited for. */
    @Test
    void itsDaysAreCountedByThePortalsClock() {
        Duration most = Duration.ofDays(180);
        Instant made = KEY.madeAt();
        Instant later = made.plusSeconds(5);
        assertEquals(later, KEY.keptFrom(later, most));
        assertEquals(made, KEY.keptFrom(made.minus(most), most));
        Instant early = made.minus(Duration.ofDays(36_500));
        assertEquals(early.plus(most), KEY.keptFrom(early, most));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1764500000000",
                "AAAAAAAAAAAAAAAAAAAAAA",
                "176450000000-AAAAAAAAAAAAAAAAAAAAAA",
                "0764500000000-AAAAAAAAAAAAAAAAAAAAAA",
                "1764500000000-AAAAAAAAAAAAAAAAAAAAA",
                "1764500000000-AAAAAAAAAAAAAAAAAAAAA=",
                "1764500000000-AAAAAAAAAAAAAAAAAAAAAA "
            })
    void whatCannotBeAKeyIsRefused(String text) {
        Refusal refused = assertThrows(Refusal.class, () -> new OnceKey(text));
        assertEquals(OnceReason.KEY, refused.reason());
    }

    @Test
    void anotherAddressOrBodyIsAnotherRequest() {
        OnceRequest one = OnceRequest.of(KEY, "prove 1", "{}");
        assertEquals(one, OnceRequest.of(KEY, "prove 1", "{}"));
        assertNotEquals(one, OnceRequest.of(KEY, "prove 2", "{}"));
        assertNotEquals(one, OnceRequest.of(KEY, "prove 1", "{ }"));
        assertNotEquals(one, OnceRequest.of(KEY, "prove ", "1{}"));
        assertEquals(64, one.hash().length());
    }
}
