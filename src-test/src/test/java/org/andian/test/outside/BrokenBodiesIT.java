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
    private static final String ADDRESS = "/api/v1/alarms/acknowledgements";

    private final Node node = Populated.portal().node();
    private final Rest city = Populated.portal().as("t-city");

    @Test
    void aBodyThatBreaksOffIsALineOfTheLog() throws IOException {
        long before = Files.size(log());
        for (int i = 0; i < MANY; i++) {
            breakOff();
        }
        await().until(() -> told(before).split("broke off", -1).length > MANY);
        String told = told(before);
        assertTrue(told.length() < MANY * BYTES_EACH, told);
        assertEquals(-1, told.indexOf("EOFException"), told);
        for (String entry : told.split("(?m)^(?=\\[\\d{4}-)")) {
            assertTrue(!entry.contains(ADDRESS) || entry.contains("[INFO]"), entry);
        }
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
        await().untilAsserted(() -> assertEquals(-1, told(0).indexOf("x".repeat(1000))));
    }

    private void breakOff() throws IOException {
        try (Socket socket = new Socket(node.address().getHost(), node.address().getPort())) {
            socket.getOutputStream()
                    .write(
                            """
                            POST %s HTTP/1.1\r
                            Host: %s\r
                            Authorization: Bearer %s\r
                            Content-Type: application/json\r
                            Content-Length: 1000\r
                            \r
                            {"ids": [1,\
                            """
                                    .formatted(
                                            ADDRESS,
                                            node.address().getAuthority(),
                                            Populated.portal().token("t-city"))
                                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Path log() {
        return node.home().resolve("log/server.0.log");
    }

    /** What the log says from that byte on; others write into it too. */
    private String told(long from) throws IOException {
        byte[] log = Files.readAllBytes(log());
        int start = from > log.length ? 0 : (int) from; // shorter: begun anew by rotation
        return new String(log, start, log.length - start, StandardCharsets.UTF_8);
    }
}
