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
 * What a careless or ill-meaning program may ask: refused with a sentence, never a fault of ours.
 */
class HostileRestIT {

    private final Populated portal = Populated.portal();
    private final Rest city = portal.as("t-city");
    private final Rest system = portal.as("t-system");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/alarms?size=1e99999999",
                "/api/v1/alarms?first=99999999999999999999",
                "/api/v1/alarms?from=1e99999999",
                "/api/v1/alarms/1e99999999",
                "/api/v1/statistics?district=1e99999999",
                "/api/v1/statistics?from=1e99999999&to=2026-01-01",
                "/api/v1/devices/T-1/readings?limit=1e99999999"
            })
    void numbersThatAreNone(String address) {
        assertRefused(city.get(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"values\": {\"residualCurrent\": 1e99999999}}",
                "{\"values\": {\"residualCurrent\": 1e-99999999}}",
                "{\"ts\": 1e99999999, \"values\": {\"residualCurrent\": 20}}",
                "{\"circuit\": 1e99999999, \"values\": {\"residualCurrent\": 20}}"
            })
    void numbersBeyondMeasureInReadings(String body) {
        assertRefused(system.post("/api/v1/devices/T-1/readings", body));
    }

    @Test
    void numbersBeyondMeasureInOtherBodies() {
        assertRefused(city.post("/api/v1/alarms/acknowledgements", "{\"ids\": [1e99999999]}"));
        assertRefused(
                system.post(
                        "/api/v1/devices",
                        "{\"no\": \"X\", \"type\": \"DETECTOR-4\", \"premises\": \"T-SCHOOL\","
                                + " \"circuits\": [{\"no\": 1e99999999, \"name\": \"1\"}]}"));
    }

    private static void assertRefused(Rest.Reply reply) {
        assertTrue(reply.status() >= 400 && reply.status() < 500, reply.toString());
        assertTrue(reply.type().startsWith("application/problem+json"), reply.toString());
        assertEquals(reply.status(), reply.json().get("status").getAsInt());
        assertFalse(reply.json().get("detail").getAsString().isBlank(), reply.body());
    }
}
