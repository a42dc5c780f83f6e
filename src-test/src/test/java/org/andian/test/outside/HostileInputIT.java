package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a broken or ill-meaning device may send: nothing breaks, nothing is stored that must not be.
 * What the administrator is told: {@code IntakePageIT}.
 */
class HostileInputIT {

    private static final int ONE_MEGABYTE = 1 << 20;

    private final Node node = Populated.portal().node();
    private final Rest city = Populated.portal().as("t-city");

    @Test
    void brokenBodiesAreNotStoredAndTheNextReadingIs() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("BAD-1"), "T-SCHOOL");
        Stream.of(
                        "",
                        "{",
                        "null",
                        "[]",
                        "{\"values\": 5}",
                        "{\"values\": {\"residualCurrent\": \"a lot\"}}",
                        "{\"values\": {\"residualCurrent\": 1e999}}",
                        "[".repeat(50_000),
                        "\u0000\u0001\u0002",
                        "<xml/>")
                .forEach(body -> publisher.readings(fresh("BAD-1"), body));
        publisher.publish(
                "andian/v1/" + fresh("BAD-1") + "/readings",
                new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});

        assertStillAlive(publisher, fresh("BAD-1"), 1);
    }

    @Test
    void aFitValueIsStoredWhateverStandsBesideIt() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("BAD-6"), "T-SCHOOL");
        Stream.of(
                        "{\"ts\": \"yesterday\", \"values\": {\"residualCurrent\": 1}}",
                        "{\"circuit\": -1, \"values\": {\"residualCurrent\": 2}}",
                        "{\"circuit\": 99999999999, \"values\": {\"residualCurrent\": 3}}",
                        "{\"values\": {\"residualCurrent\": 4, \"temperature1\": NaN}}",
                        "\uFEFF{\"values\": {\"residualCurrent\": \"5\"}}",
                        "{\"values\": {\"residualCurrent\": 10}, \"values\": {\"residualCurrent\":"
                                + " 20}}",
                        "{\"values\": {\"temperature1\": -nan(ind), \"residualCurrent\": 21}}")
                .forEach(body -> publisher.readings(fresh("BAD-6"), body));
        assertStillAlive(publisher, fresh("BAD-6"), 9);
    }

    @Test
    void absurdValuesAreRejectedAndTheOthersOfTheArrayLive() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("BAD-2"), "T-SCHOOL");
        long now = Instant.now().toEpochMilli();
        assertEquals(
                0,
                publisher
                        .readings(
                                fresh("BAD-2"),
                                """
                                [{"ts": %d, "values": {"residualCurrent": 1e12}}, {"ts": %d, \
                                "values": {"residualCurrent": 20}}, {"ts": %d, "values": {"temperature1": -99999}}]\
                                """
                                        .formatted(now, now + 1, now + 2))
                        .code());
        assertStillAlive(publisher, fresh("BAD-2"), 2);
    }

    @Test
    void aBodyOfOneMegabyteIsRefusedWithoutHarm() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("BAD-3"), "T-SCHOOL");
        publisher.publish(
                "andian/v1/" + fresh("BAD-3") + "/readings",
                " ".repeat(ONE_MEGABYTE).getBytes(StandardCharsets.UTF_8));
        assertStillAlive(publisher, fresh("BAD-3"), 1);
    }

    @Test
    void unknownMetricsAreKept() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("BAD-4"), "T-SCHOOL");
        assertEquals(
                0,
                publisher
                        .readings(
                                fresh("BAD-4"),
                                "{\"values\": {\"residualCurrent\": 12, \"humidity\": 61.5}}")
                        .code());
        await().untilAsserted(
                        () ->
                                assertEquals(
                                        List.of("{\"residualCurrent\":12.0,\"humidity\":61.5}"),
                                        readings(fresh("BAD-4")).items().stream()
                                                .map(
                                                        reading ->
                                                                reading.getAsJsonObject()
                                                                        .get("values")
                                                                        .toString())
                                                .toList()));
    }

    @Test
    void stampsOf1970And2099AreOfNow() {
        MosquittoPub publisher = Populated.portal().publisher(fresh("BAD-5"), "T-SCHOOL");
        publisher.readings(fresh("BAD-5"), "{\"ts\": 0, \"values\": {\"residualCurrent\": 650}}");
        publisher.readings(
                fresh("BAD-5"),
                "{\"ts\": \"2099-01-01T00:00:00Z\", \"values\": {\"residualCurrent\": 650}}");
        assertStillAlive(publisher, fresh("BAD-5"), 3);
        assertEquals(1, city.get("/api/v1/alarms?device=" + fresh("BAD-5")).total());
        assertEquals(
                3,
                city.get(
                                "/api/v1/devices/"
                                        + fresh("BAD-5")
                                        + "/readings?from=1969-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")
                        .items()
                        .size());
    }

    @Test
    void whatIsNoNumberOfAnAlarmAcknowledgesNothing() {
        for (String id :
                List.of("1e99999999", "1e-99999999", "-3", "0", "1.5", "99999999999999999999")) {
            Rest.Reply reply =
                    city.post("/api/v1/alarms/acknowledgements", "{\"ids\": [" + id + "]}");
            assertEquals(422, reply.status(), id);
            assertEquals(
                    "An alarm is named by a whole number from 1 on; take it from the list of"
                            + " alarms.",
                    reply.json().get("detail").getAsString(),
                    id);
        }
        for (String body : List.of("{\"ids\": [\"x\"]}", "7")) {
            assertUnreadable("The body is not the JSON this address expects.", body);
        }
        for (String id : List.of("true", "[1]", "{}")) {
            assertUnreadable("The member 'ids' must be a number.", "{\"ids\": [" + id + "]}");
        }
        assertEquals(404, city.post("/api/v1/alarms/1e99999999/acknowledgement", "{}").status());
    }

    private void assertUnreadable(String detail, String body) {
        Rest.Reply reply = city.post("/api/v1/alarms/acknowledgements", body);
        assertEquals(400, reply.status(), body);
        assertEquals(detail, reply.json().get("detail").getAsString(), body);
    }

    /**
     * The device's next good reading is stored beside those that should have been: order is kept,
     * so all before it was dealt with.
     */
    private void assertStillAlive(MosquittoPub publisher, String device, int expected) {
        assertEquals(
                0, publisher.readings(device, "{\"values\": {\"residualCurrent\": 30}}").code());
        await().untilAsserted(() -> assertEquals(expected, readings(device).items().size()));
        assertEquals(200, Rest.anonymous(node).get("/health/ready").status());
    }

    private Rest.Reply readings(String device) {
        return city.get("/api/v1/devices/" + device + "/readings");
    }
}
