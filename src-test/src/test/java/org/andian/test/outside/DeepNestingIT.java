package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A body of brackets, or one that breaks off, is refused in words and at once, at every address
 * that takes a body.
 */
class DeepNestingIT {

    private static final int LEVELS = 50_000;

    private final Rest system = Populated.portal().as("t-system");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/devices/T-1/readings",
                "/api/v1/readings",
                "/api/v1/devices",
                "/api/v1/statistics/recounts",
                "/api/v1/alarms/acknowledgements"
            })
    void bodiesWithoutAnEnd(String address) {
        assertRefused(system.post(address, "[".repeat(LEVELS)));
        assertRefused(system.post(address, "{\"a\":".repeat(LEVELS)));
        assertRefused(system.post(address, "{\"values\":" + "[".repeat(LEVELS)));
        assertRefused(
                system.post(address, "[{\"device\":\"T-1\",\"values\":" + "[".repeat(LEVELS)));
        assertRefused(system.post(address, "{\"stranger\":{\"a\":1"));
        assertRefused(system.post(address, "{\"stranger\":[1,"));
    }

    @Test
    void whoMayNotSendItIsToldWithoutItsBeingRead() {
        Rest.Reply reply =
                Populated.portal().as("t-city").post("/api/v1/readings", "[".repeat(LEVELS));
        assertRefused(reply);
        assertEquals(403, reply.status());
    }

    private static void assertRefused(Rest.Reply reply) {
        assertTrue(reply.status() >= 400 && reply.status() < 500, reply.toString());
        assertTrue(reply.type().startsWith("application/problem+json"), reply.toString());
        assertFalse(reply.json().get("detail").getAsString().isBlank(), reply.body());
    }
}
