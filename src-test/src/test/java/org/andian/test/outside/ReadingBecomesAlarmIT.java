package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Node.Credential;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A device registered by the command line, published for by mosquitto_pub, read by REST with the
 * command line's token.
 */
class ReadingBecomesAlarmIT {

    private final Node node = Populated.portal().node();
    private final Rest city = Populated.portal().as("t-city");

    @Test
    void aReadingOf650mAIsReadableAndRaisesOneAlarm() {
        Credential credential = node.register(fresh("OUT-1"), "--premises", "T-SCHOOL");
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String body =
                "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 650}}"
                        .formatted(at.toEpochMilli());

        assertEquals(0, new MosquittoPub(node, credential).readings(fresh("OUT-1"), body).code());
        await().untilAsserted(() -> assertEquals(1, alarms(fresh("OUT-1")).total()));

        JsonObject reading = readings(fresh("OUT-1")).items().getFirst().getAsJsonObject();
        assertEquals(at, Instant.parse(reading.get("ts").getAsString()));
        assertEquals("{\"residualCurrent\":650.0}", reading.get("values").toString());
        JsonObject alarm = alarms(fresh("OUT-1")).items().getFirst().getAsJsonObject();
        assertEquals(
                "RESIDUAL_CURRENT ALARM 650.0 mA 1",
                "%s %s %s %s %s"
                        .formatted(
                                alarm.get("kind").getAsString(),
                                alarm.get("level").getAsString(),
                                alarm.get("value"),
                                alarm.get("unit").getAsString(),
                                alarm.get("occurrences")));
    }

    @Test
    void theSameMessageTwiceIsOneRowOneAlarmOneOccurrence() {
        Credential credential = node.register(fresh("OUT-2"), "--premises", "T-SCHOOL");
        MosquittoPub publisher = new MosquittoPub(node, credential);
        long now = Instant.now().toEpochMilli();
        String body =
                "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 650}}"
                        .formatted(now);

        assertEquals(0, publisher.readings(fresh("OUT-2"), body).code());
        assertEquals(0, publisher.readings(fresh("OUT-2"), body).code());
        // a later reading shows that both were dealt with: one device's messages keep their order
        assertEquals(
                0,
                publisher
                        .readings(
                                fresh("OUT-2"),
                                "{\"ts\": %d, \"circuit\": 1, \"values\": {\"temperature1\": 25}}"
                                        .formatted(now + 1))
                        .code());

        await().untilAsserted(() -> assertEquals(2, readings(fresh("OUT-2")).items().size()));
        assertEquals(1, alarms(fresh("OUT-2")).total());
        long id = alarms(fresh("OUT-2")).items().getFirst().getAsJsonObject().get("id").getAsLong();
        JsonObject file = city.get("/api/v1/alarms/" + id).json();
        assertEquals(1, file.getAsJsonArray("occurrences").size());
        assertEquals(1, file.getAsJsonObject("alarm").get("occurrences").getAsInt());
    }

    @Test
    void aWrongPasswordIsRefused() {
        node.register(fresh("OUT-3"), "--premises", "T-SCHOOL");
        MosquittoPub.Answer answer =
                new MosquittoPub(node, new Credential(fresh("OUT-3"), "wrong"))
                        .readings(fresh("OUT-3"), "{\"values\": {\"residualCurrent\": 650}}");
        assertNotEquals(0, answer.code(), "the broker took a wrong password");
        assertEquals(0, readings(fresh("OUT-3")).items().size());
    }

    @Test
    void anotherDevicesTopicIsRefused() {
        Credential credential = node.register(fresh("OUT-4"), "--premises", "T-SCHOOL");
        node.register(fresh("OUT-5"), "--premises", "T-SCHOOL");
        new MosquittoPub(node, credential)
                .readings(fresh("OUT-5"), "{\"values\": {\"residualCurrent\": 650}}");
        // the device's own next message proves that the forged one would have been dealt with by
        // now
        assertEquals(
                0,
                new MosquittoPub(node, credential)
                        .readings(fresh("OUT-4"), "{\"values\": {\"residualCurrent\": 10}}")
                        .code());
        await().untilAsserted(() -> assertEquals(1, readings(fresh("OUT-4")).items().size()));
        assertEquals(0, readings(fresh("OUT-5")).items().size());
        assertEquals(0, alarms(fresh("OUT-5")).total());
    }

    @Test
    void strangersSeeNothing() {
        Rest stranger = Rest.anonymous(node);
        Rest.Reply reply = stranger.get("/api/v1/alarms");
        assertEquals(401, reply.status());
        assertTrue(reply.type().startsWith("application/problem+json"), reply.type());
        assertEquals(401, Rest.as(node, "no-such-token").get("/api/v1/devices").status());
    }

    @Test
    void whatLiesOutsideTheReachDoesNotExist() {
        assertEquals(200, Populated.portal().as("t-city").get("/api/v1/devices/T-1").status());
        assertEquals(404, Populated.portal().as("t-city2").get("/api/v1/devices/T-1").status());
        assertEquals(404, Populated.portal().as("t-district").get("/api/v1/devices/T-2").status());
        assertEquals(404, Populated.portal().as("t-regulator").get("/api/v1/devices/T-1").status());
        assertEquals(200, Populated.portal().as("t-regulator").get("/api/v1/devices/T-2").status());
    }

    private Rest.Reply readings(String device) {
        return city.get("/api/v1/devices/" + device + "/readings");
    }

    private Rest.Reply alarms(String device) {
        return city.get("/api/v1/alarms?device=" + device);
    }
}
