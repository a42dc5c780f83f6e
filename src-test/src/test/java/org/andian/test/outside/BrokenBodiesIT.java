package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What senders break off or make long is no fault of the portal's, and does not fill its log. */
class BrokenBodiesIT {

    private static final int MANY = 20;
    private static final int BYTES_EACH = 4000;
    private static final int LONG = 6000;

    private final Node node = Populated.portal().node();
    private final Rest city = Populated.portal().as("t-city");

    @Test
    void aBodyThatBreaksOffIsALineOfTheLog() throws IOException {
        long before = Files.size(log());
        for (int i = 0; i < MANY; i++) {
            breakOff();
        }
        await().until(() -> told("broke off").split("broke off", -1).length > MANY / 2);
        String told = told("");
        long grown = Files.size(log()) - before;
        assertTrue(grown < MANY * BYTES_EACH, grown + " bytes for " + MANY);
        String tail = told.substring((int) Math.max(0, told.length() - grown));
        assertEquals(-1, tail.indexOf("EOFException"), tail);
        assertEquals(-1, tail.indexOf("SEVERE"), tail);
    }

    @Test
    void aNameOfThousandsOfCharactersIsCut() {
        String name = "x".repeat(LONG);
        Rest.Reply reply = city.get("/api/v1/alarms?" + name + "=1");
        assertEquals(400, reply.status());
        assertTrue(reply.body().length() < 1000, reply.body());
        reply = city.get("/api/v1/alarms?size=" + name);
        assertEquals(400, reply.status());
        assertTrue(reply.body().length() < 1000, reply.body());
        assertEquals(404, city.get("/api/v1/devices/" + name).status());
        await().untilAsserted(() -> assertEquals(-1, told("").indexOf("x".repeat(1000))));
    }

    private void breakOff() throws IOException {
        try (Socket socket = new Socket(node.address().getHost(), node.address().getPort())) {
            socket.getOutputStream()
                    .write(
                            """
                            POST /api/v1/alarms/acknowledgements HTTP/1.1\r
                            Host: %s\r
                            Authorization: Bearer %s\r
                            Content-Type: application/json\r
                            Content-Length: 1000\r
                            \r
                            {"ids": [1,\
                            """
                                    .formatted(
                                            node.address().getAuthority(),
                                            Populated.portal().token("t-city"))
                                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Path log() {
        return node.home().resolve("log/server.0.log");
    }

    private String told(String wanted) throws IOException {
        String log = Files.readString(log());
        return wanted.isEmpty() || log.contains(wanted) ? log : "";
    }
}
