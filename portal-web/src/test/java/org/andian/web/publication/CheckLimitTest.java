package org.andian.web.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class CheckLimitTest {

    private final Hands clock = new Hands();
    private final CheckLimit limit = new CheckLimit(clock);

    @Test
    void aNetworkAsksSoOftenAMinute() {
        assertEquals(CheckLimit.OF_A_NETWORK, allowed("10.0.0.1", CheckLimit.OF_A_NETWORK + 5));
        assertTrue(limit.allows("10.0.0.2"), "another network");
        clock.now = clock.now.plusSeconds(60);
        assertTrue(limit.allows("10.0.0.1"), "another minute");
    }

    /** A household may change the rest of its address at will. */
    @Test
    void addressesOfOneNetworkAreOne() {
        assertEquals(CheckLimit.OF_A_NETWORK, allowed("2001:db8::1", CheckLimit.OF_A_NETWORK));
        assertFalse(limit.allows("2001:db8::2"));
    }

    @Test
    void aNodeAnswersSoManyAltogether() {
        int answered = 0;
        for (int n = 0; n < CheckLimit.OF_A_NODE + 50; n++) {
            answered += limit.allows("10.1." + n / 200 + "." + n % 200) ? 1 : 0;
        }
        assertEquals(CheckLimit.OF_A_NODE, answered);
    }

    private int allowed(String remote, int times) {
        int allowed = 0;
        for (int n = 0; n < times; n++) {
            allowed += limit.allows(remote) ? 1 : 0;
        }
        return allowed;
    }

    /** A clock that is set. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-30T02:00:05Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
