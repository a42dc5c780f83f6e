package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Clients that begin requests and do not end them, while others work. */
class SlowClientsIT {

    private static final int HALF_OPEN = 200;
    private static final int SLOW_BODIES = 300;

    private final Node node = Populated.portal().node();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void aReadingStillBecomesAnAlarmAndAPageIsAnswered() throws IOException {
        String device = fresh("SLOW-1");
        MosquittoPub publisher = Populated.portal().publisher(device, "T-SCHOOL");
        Rest city = Populated.portal().as("t-city");
        for (int i = 0; i < HALF_OPEN; i++) {
            begin("GET /login.xhtml HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
        }
        for (int i = 0; i < SLOW_BODIES; i++) {
            begin(
                    "POST /login.xhtml HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type:"
                            + " application/x-www-form-urlencoded\r\nContent-Length:"
                            + " 100000\r\n\r\nlogin=");
        }
        long began = System.nanoTime();
        assertEquals(200, Rest.anonymous(node).get("/login.xhtml").status());
        Duration page = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(page.compareTo(Duration.ofSeconds(5)) < 0, "a page took " + page);
        assertEquals(
                0, publisher.readings(device, "{\"values\": {\"residualCurrent\": 650}}").code());
        await().until(() -> city.get("/api/v1/alarms?device=" + device).total() == 1);
    }

    private void begin(String request) throws IOException {
        Socket socket = new Socket(node.address().getHost(), node.address().getPort());
        sockets.add(socket);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
