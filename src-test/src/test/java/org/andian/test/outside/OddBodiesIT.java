package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that says something else than its address takes changes nothing, and is told so. */
class OddBodiesIT {

    private static final String SENSOR = "/api/v1/devices/T-1/circuits/1/sensors/residualCurrent";

    private final Rest system = Populated.portal().as("t-system");

    @ParameterizedTest
    @ValueSource(strings = {"{\"fitted\": true}", "{\"fitted\": false}", "{\"fitted\": null}"})
    void whatASensorCanBeIsTaken(String body) {
        Rest.Reply reply = system.put(SENSOR, body);
        assertEquals(204, reply.status(), reply.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "[]",
                "[{\"fitted\": true}]",
                "{}",
                "{\"fitted\": \"yes\"}",
                "{\"fitted\": \"true\"}",
                "{\"fitted\": 1}",
                "{\"fitted\": [true]}",
                "{\"fitted\": {}}",
                "{\"fitted\": true, \"fitted\": false}",
                "{\"fitted\": true, \"note\": \"x\"}",
                "{\"Fitted\": true}",
                "{\"fitted\": true} {}",
                "{\"fitted\": true"
            })
    void anythingElseIsRefused(String body) {
        assertRefused(system.put(SENSOR, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/devices | {\"no\": \"ODD-1\", \"premises\": \"T-SCHOOL\", \"colour\": 1}",
                "/api/v1/devices | {\"no\": 1, \"premises\": \"T-SCHOOL\"}",
                "/api/v1/devices | {\"no\": \"ODD-1\", \"premises\": \"T-SCHOOL\", \"circuits\":"
                        + " {}}",
                "/api/v1/devices | {\"no\": \"ODD-1\", \"circuits\": [{\"number\": 1}]}",
                "/api/v1/devices/T-1/retirement | {\"reason\": [\"old\"]}",
                "/api/v1/devices/T-1/retirement | {\"reason\": \"old\", \"why\": \"x\"}",
                "/api/v1/devices/T-1/move | {\"premises\": {\"code\": \"T-SCHOOL\"}}",
                "/api/v1/devices/T-1/replacement | [\"ODD-2\"]",
                "/api/v1/statistics/recounts | {\"from\": \"2026-11-01\"}",
                "/api/v1/alarms/acknowledgements | {\"ids\": 1}",
                "/api/v1/alarms/acknowledgements | {\"ids\": [1], \"notes\": \"x\"}"
            })
    void soItIsWhereverABodyIsTaken(String address, String body) {
        Rest caller = address.contains("alarms") ? Populated.portal().as("t-city") : system;
        assertRefused(caller.post(address, body));
    }

    private static void assertRefused(Rest.Reply reply) {
        assertEquals(400, reply.status(), reply.body());
        assertTrue(reply.type().startsWith("application/problem+json"), reply.type());
        assertTrue(reply.json().get("detail").getAsString().length() > 20, reply.body());
    }
}
