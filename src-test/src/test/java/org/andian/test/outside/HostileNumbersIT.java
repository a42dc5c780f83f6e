package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

/**
 * Numbers and days by REST that no type of ours holds: refused with a sentence, never taken for
 * another number.
 */
class HostileNumbersIT {

    private static final String DEVICE =
            """
            {"no": "%s", "premises": "T-SCHOOL", "circuits": [{"no": 1, "name": "main"}]}\
            """;

    /** Near what a body may have. */
    private static final int LONG = 250_000;

    private final Rest city = Populated.portal().as("t-city");
    private final Rest admin = Populated.portal().as("t-system");

    @TestFactory
    Stream<DynamicTest> inAnAddress() {
        return Stream.of(
                        "400 /api/v1/alarms?first=1e99999999",
                        "400 /api/v1/alarms?size=99999999999999999999",
                        "400 /api/v1/alarms?from=%2B999999999-12-31T23:59:59Z",
                        "400 /api/v1/alarms?from=-999999999-01-01T00:00:00Z",
                        "400 /api/v1/alarms?from=1e99999999",
                        "400 /api/v1/alarms?to=999999999999999",
                        "404 /api/v1/alarms/999999999999999999",
                        "404 /api/v1/alarms/99999999999999999999",
                        "404 /api/v1/alarms/1e99999999",
                        "400 /api/v1/devices/T-1/readings?circuit=1e99999999",
                        "400 /api/v1/devices/T-1/readings?limit=99999999999999999999",
                        "400 /api/v1/devices/T-1/readings?to=%2B999999999-12-31T23:59:59Z")
                .map(
                        line ->
                                DynamicTest.dynamicTest(
                                        line,
                                        () ->
                                                assertRefused(
                                                        line.substring(0, 3),
                                                        city.get(line.substring(4)))));
    }

    @TestFactory
    Stream<DynamicTest> inABody() {
        return Stream.of(
                        "422 /api/v1/alarms/acknowledgements {\"ids\": [1e99999999]}",
                        "422 /api/v1/alarms/acknowledgements {\"ids\": [18446744073709551617]}",
                        "422 /api/v1/alarms/acknowledgements {\"ids\": [1.5]}",
                        "400 /api/v1/alarms/acknowledgements {\"ids\": [" + "9".repeat(2000) + "]}",
                        "400 /api/v1/alarms/acknowledgements {\"ids\": [\"1."
                                + "0".repeat(LONG)
                                + "\"]}",
                        "400 /api/v1/devices {\"no\": \"N-1\", \"circuits\": [{\"no\": \""
                                + "9".repeat(LONG)
                                + "\"}]}",
                        "400 /api/v1/devices {\"no\": \"N-1\", \"circuits\": [{\"no\": 1,"
                                + " \"ratedCurrent\": \"1."
                                + "3".repeat(LONG)
                                + "\"}]}",
                        "400 /api/v1/alarms/acknowledgements {\"ids\": ["
                                + "9".repeat(2000)
                                + "], \"nobody\": 1}",
                        "400 /api/v1/alarms/acknowledgements {\"ids\": [{}]}",
                        "422 /api/v1/alarms/acknowledgements {\"ids\": [null]}",
                        "400 /api/v1/devices {\"no\": \"N-1\", \"circuits\": [{\"no\":"
                                + " 1e99999999}]}",
                        "400 /api/v1/devices {\"no\": \"N-1\", \"circuits\": [{\"no\":"
                                + " 4294967297}]}",
                        "400 /api/v1/devices {\"no\": \"N-1\", \"circuits\": [{\"no\": 1,"
                                + " \"ratedCurrent\": 1e99999999}]}",
                        "400 /api/v1/statistics/recounts {\"first\": 1e99999999}",
                        "400 /api/v1/statistics/recounts {\"first\": \"yesterday\"}",
                        "422 /api/v1/statistics/recounts {\"first\": \"2026-11-01\"}",
                        "422 /api/v1/statistics/recounts {\"first\": \"-999999999-01-01\","
                                + " \"last\": \"-999999999-01-01\"}",
                        "422 /api/v1/statistics/recounts {\"first\": \"+999999999-12-31\","
                                + " \"last\": \"+999999999-12-31\"}")
                .map(
                        line ->
                                DynamicTest.dynamicTest(
                                        line.substring(0, Math.min(line.length(), 100)),
                                        () -> {
                                            String[] parts = line.split(" ", 3);
                                            Rest caller = line.contains("alarms") ? city : admin;
                                            assertRefused(
                                                    parts[0], caller.post(parts[1], parts[2]));
                                        }));
    }

    @Test
    void whoMayNotAcknowledgeIsToldSoBeforeItsNumbersAreRead() {
        Rest.Reply reply =
                Populated.portal()
                        .as("t-regulator")
                        .post("/api/v1/alarms/acknowledgements", "{\"ids\": [0]}");
        assertRefused("403", reply);
    }

    /** Under which its device could not publish, or under which another's messages would come. */
    @TestFactory
    Stream<DynamicTest> ofADevice() {
        return Stream.of("N::1", "N/1", "N+1", "#", "$N", "N 1", "N.1", "N*1", "N\\u0000", "N\\n")
                .map(
                        no ->
                                DynamicTest.dynamicTest(
                                        no,
                                        () -> {
                                            Rest.Reply reply =
                                                    admin.post(
                                                            "/api/v1/devices",
                                                            DEVICE.formatted(no));
                                            assertRefused("422", reply);
                                            assertTrue(
                                                    reply.body().contains("single colons"),
                                                    reply.body());
                                        }));
    }

    private static void assertRefused(String status, Rest.Reply reply) {
        assertEquals(status, Integer.toString(reply.status()), reply.body());
        assertFalse(reply.json().get("detail").getAsString().isBlank(), reply.body());
    }
}
