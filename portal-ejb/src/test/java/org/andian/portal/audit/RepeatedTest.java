package org.andian.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class RepeatedTest {

    private static final Instant FIRST = Instant.parse("2026-11-29T01:02:03.456Z");
    private static final Instant LAST = Instant.parse("2026-11-29T01:12:00.001Z");

    @Test
    void oneIsToldWithItsMoment() {
        assertEquals("open this page, 2026-11-29T01:02:03Z", told("open this page", 1));
        assertEquals("2026-11-29T01:02:03Z", told(null, 1));
    }

    @Test
    void manyAreToldWithTheirNumberAndSpan() {
        assertEquals(
                "open this page, 7 times, 2026-11-29T01:02:03Z to 2026-11-29T01:12:00Z",
                told("open this page", 7));
        assertEquals("7 times, 2026-11-29T01:02:03Z to 2026-11-29T01:12:00Z", told(null, 7));
    }

    private static String told(String detail, long times) {
        Act act = new Act("somebody", "rights.exceed", "address GET /a", detail, "192.0.2.1");
        return new Repeated(act, times, FIRST, LAST).told().detail();
    }
}
