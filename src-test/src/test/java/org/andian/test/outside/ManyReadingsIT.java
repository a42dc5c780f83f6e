package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;

import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Readings of many devices in one body: what is wrong with one costs the others nothing. */
class ManyReadingsIT {

    private static final String ADDRESS = "/api/v1/readings";

    private final Node node = Populated.portal().node();
    private final Rest city = Populated.portal().as("t-city");
    private final Rest system = Populated.portal().as("t-system");
    private final long now = Instant.now().toEpochMilli();

    @Test
    void ofTwoValuesOfOneNameTheDangerIsJudged() {
        String device = device("MANY-1");
        Rest.Reply reply =
                system.post(
                        ADDRESS,
                        "[%s]"
                                .formatted(
                                        reading(
                                                device,
                                                "{\"residualCurrent\": 650,"
                                                        + " \"residualCurrent\": 1}")));
        assertEquals(200, reply.status(), reply.body());
        assertEquals(1, reply.json().get("conflicts").getAsInt(), reply.body());
        assertEquals(1, alarms(device));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A | [#, {\"device\": null, \"values\": {\"x\": 1}}] | 1 noDevice",
                "B | [{\"values\": {\"power\": 1}}, #] | 0 noDevice",
                "C | [{\"device\": \"%s\", \"values\": {\"power\": NaN}}, #] | 0 malformedJson",
                "D | [#] 3 | 1 malformedJson",
                "E | [[1], #] | 0 wrongType",
                "F | [#, {\"device\": \"NOBODY-1\", \"values\": {\"power\": 1}}] | 1 unknownDevice",
                "G | [#, {\"device\": \"%s\", \"values\": {\"residualCurrent\": 6 | 1"
                        + " malformedJson, 2 malformedJson"
            })
    void aBadNeighbourSilencesNoDanger(String name, String body, String refused) {
        String device = device("MANY-2" + name);
        Rest.Reply reply =
                system.post(
                        ADDRESS,
                        body.replace("#", reading(device, "{\"residualCurrent\": 650}"))
                                .replace("%s", device));
        assertEquals(200, reply.status(), reply.body());
        assertEquals(1, reply.json().get("stored").getAsInt(), reply.body());
        assertEquals(refused, refused(reply));
        assertEquals(
                refused.split(",").length, reply.json().get("rejected").getAsInt(), reply.body());
        assertEquals(1, alarms(device));
        assertEquals("{\"residualCurrent\":650.0}", values(device));
    }

    @Test
    void whereNothingCouldBeUsedThatIsTheAnswer() {
        Rest.Reply reply = system.post(ADDRESS, "[{\"device\": 7}]");
        assertEquals(422, reply.status(), reply.body());
        assertEquals(
                "Nothing could be used: wrongType (1 rejected). Element 0: wrongType (device is no"
                        + " string).",
                reply.json().get("detail").getAsString());
        assertEquals(200, system.post(ADDRESS, "[]").status());
        assertEquals(422, system.post(ADDRESS, "no readings at all").status());
    }

    /** As it is when a gateway loses its network in the middle. */
    @Test
    void whatCameBeforeTheConnectionBrokeIsKept() throws IOException {
        String device = device("MANY-3");
        String body =
                "["
                        + reading(device, "{\"residualCurrent\": 650}")
                        + ",{\"device\": \""
                        + device
                        + "\", \"values\": {\"residualCurrent\": 1}, \"circuit";
        try (Socket socket = new Socket(node.address().getHost(), node.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST "
                                    + ADDRESS
                                    + " HTTP/1.1\r\nHost: "
                                    + node.address().getAuthority()
                                    + "\r\nAuthorization: Bearer "
                                    + Populated.portal().token("t-system")
                                    + "\r\n"
                                    + "Content-Type: application/json\r\n"
                                    + "Content-Length: 5000\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
        }
        await().untilAsserted(() -> assertEquals(1, alarms(device)));
        assertEquals("{\"residualCurrent\":650.0}", values(device));
    }

    private String device(String no) {
        node.register(fresh(no), "--premises", "T-SCHOOL");
        return fresh(no);
    }

    private String reading(String device, String values) {
        return "{\"device\": \"%s\", \"ts\": %d, \"values\": %s}".formatted(device, now, values);
    }

    private int alarms(String device) {
        return city.get("/api/v1/alarms?device=" + device).total();
    }

    private String values(String device) {
        return city.get("/api/v1/devices/" + device + "/readings").items().stream()
                .map(reading -> reading.getAsJsonObject().get("values").toString())
                .collect(Collectors.joining(" "));
    }

    private static String refused(Rest.Reply reply) {
        return StreamSupport.stream(reply.json().getAsJsonArray("refused").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(one -> one.get("index").getAsInt() + " " + one.get("reason").getAsString())
                .collect(Collectors.joining(", "));
    }
}
