package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Node.Answer;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A token may be narrower than its account, and is then refused what its account may do. */
class TokenRightsIT {

    private static final String NEW_DEVICE =
            "{\"no\": \"%s\", \"type\": \"DETECTOR-4\", \"premises\": \"T-SCHOOL\", \"circuits\":"
                    + " [{\"no\": 1, \"name\": \"1\"}]}";

    private final Node node = Populated.portal().node();
    private final Rest whole = Populated.portal().as("t-city");

    @Test
    void aTokenForReadingAcknowledgesNothingAndOneForAcknowledgingDoes() {
        long alarm = raised(fresh("TOKEN-1"));
        Rest reading = token("t-city", "--rights", "read");
        assertEquals(200, reading.get("/api/v1/alarms/" + alarm).status());
        assertEquals(
                403, reading.post("/api/v1/alarms/" + alarm + "/acknowledgement", "{}").status());
        assertEquals(
                403,
                reading.post("/api/v1/alarms/acknowledgements", "{\"ids\": [" + alarm + "]}")
                        .status());
        assertEquals("null", alarm(alarm, "acknowledgedBy"));
        assertEquals(
                200,
                token("t-city", "--rights", "acknowledge")
                        .post("/api/v1/alarms/" + alarm + "/acknowledgement", "{}")
                        .status());
        assertEquals("\"t-city\"", alarm(alarm, "acknowledgedBy"));
    }

    @Test
    void aTokenForAcknowledgingRegistersNothing() {
        String device = NEW_DEVICE.formatted(fresh("TOKEN-2"));
        assertEquals(
                403,
                token("t-system", "--rights", "read").post("/api/v1/devices", device).status());
        assertEquals(
                403,
                token("t-system", "--rights", "acknowledge")
                        .post("/api/v1/devices", device)
                        .status());
        assertEquals(404, whole.get("/api/v1/devices/" + fresh("TOKEN-2")).status());
        assertEquals(201, token("t-system").post("/api/v1/devices", device).status());
    }

    @Test
    void aTokenOfOneDistrictSeesNothingBesides() {
        Rest narrow = token("t-city", "--district", "140802");
        assertEquals(
                List.of(200, 404, 404),
                List.of("T-1", "T-2", "T-3").stream()
                        .map(no -> narrow.get("/api/v1/devices/" + no).status())
                        .toList());
        assertEquals(
                List.of(200, 200, 404),
                List.of("T-1", "T-2", "T-3").stream()
                        .map(no -> whole.get("/api/v1/devices/" + no).status())
                        .toList());
    }

    @Test
    void aTokenIsNeverWiderThanItsAccount() {
        Answer answer = node.command("token", "t-city", "--district", "430211");
        assertEquals(1, answer.code());
        assertEquals("", answer.out());
        assertEquals(
                "The district lies outside what the account reaches; choose another or none.",
                answer.errors().strip());
    }

    private Rest token(String account, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "token";
        words[1] = account;
        System.arraycopy(options, 0, words, 2, options.length);
        Answer answer = node.command(words);
        assertEquals(0, answer.code(), answer.errors());
        return Rest.as(node, answer.out().strip());
    }

    private long raised(String device) {
        MosquittoPub publisher = Populated.portal().publisher(device, "T-SCHOOL");
        assertEquals(
                0, publisher.readings(device, "{\"values\": {\"residualCurrent\": 650}}").code());
        await().until(() -> whole.get("/api/v1/alarms?device=" + device).total() == 1);
        return whole.get("/api/v1/alarms?device=" + device)
                .items()
                .getFirst()
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    private String alarm(long id, String field) {
        return whole.get("/api/v1/alarms/" + id)
                .json()
                .getAsJsonObject("alarm")
                .get(field)
                .toString();
    }
}
