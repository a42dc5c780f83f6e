package org.andian.test.browser;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Patience;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Clients that begin requests and do not end them, while others work. */
class SlowClientsIT {

    private static final int HALF_OPEN = 200;
    private static final int SLOW_BODIES = 300;
    private static final int READINGS = 4;
    private static final Duration SHOWN = Duration.ofSeconds(1);
    private static final Duration PAGE = Duration.ofSeconds(5);

    /** What UnfinishedHeads leaves to a head, and more for a busy machine. */
    private static final Duration HEAD = Duration.ofSeconds(60);

    /** Sooner than it is given up for its own slowness. */
    private static final Duration CROWDED_OUT = Duration.ofSeconds(10);

    private static final int MOST_HEADS = 1024;

    private static final String HEAD_BEGUN =
            "GET /login.xhtml HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ";
    private static final String FORM_BEGUN =
            "POST /login.xhtml HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type:"
                    + " application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nlogin=";
    private static final String JSON_BEGUN =
            "POST /api/v1/alarms/acknowledgements HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type:"
                    + " application/json\r\nAuthorization: Bearer %s\r\nContent-Length:"
                    + " 100000\r\n\r\n{\"ids\": [";

    private final Node node = Populated.portal().node();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** The best of a few: a busy machine may be late once, an ended pool of threads always is. */
    @Test
    void aReadingStillBecomesAnAlarmOnAScreenAndAPageIsAnswered() throws IOException {
        List<MosquittoPub> publishers = new ArrayList<>();
        for (int n = 0; n < READINGS; n++) {
            publishers.add(Populated.portal().publisher(fresh("SLOW-" + n), "T-SCHOOL"));
        }
        try (Visitor visitor =
                Chromium.shared().visitor(node).login("t-watcher", Populated.PASSWORD)) {
            Page page = visitor.listen("/alarm/list.xhtml?unsettled=true");
            beginMany();
            Instant asked = Instant.now();
            assertEquals(200, Rest.anonymous(node).get("/login.xhtml").status());
            Duration answered = Duration.between(asked, Instant.now());
            assertTrue(answered.compareTo(PAGE) < 0, "a page took " + answered);
            Duration best = PAGE;
            for (int n = 0; n < READINGS; n++) {
                Duration shown = untilShown(page, publishers.get(n), fresh("SLOW-" + n));
                best = shown.compareTo(best) < 0 ? shown : best;
            }
            assertTrue(best.compareTo(SHOWN) < 0, "an alarm took " + best);
        }
    }

    private void beginMany() throws IOException {
        String json = JSON_BEGUN.formatted(node.token("t-city"));
        for (int i = 0; i < HALF_OPEN; i++) {
            begin(HEAD_BEGUN);
        }
        for (int i = 0; i < SLOW_BODIES; i++) {
            begin(i % 2 == 0 ? FORM_BEGUN : json);
        }
    }

    /** From the broker's acknowledgement on. */
    private static Duration untilShown(Page page, MosquittoPub publisher, String device) {
        assertEquals(
                0, publisher.readings(device, "{\"values\": {\"residualCurrent\": 650}}").code());
        Instant taken = Instant.now();
        page.locator("#alarms").getByText(device).waitFor();
        return Duration.between(taken, Instant.now());
    }

    /** Dripped heads end; whole requests on a connection that stays do not. */
    @Test
    void aHeadThatDripsIsGivenUpAndAConnectionThatWorksStays() throws IOException {
        Rest city = Populated.portal().as("t-city");
        List<Socket> dripping = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            dripping.add(begin(HEAD_BEGUN));
        }
        Instant end = Instant.now().plus(HEAD);
        await().pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            assertEquals(200, city.get("/api/v1/alarms?size=1").status());
                            dripping.removeIf(socket -> !drip(socket));
                            return dripping.isEmpty() || Instant.now().isAfter(end);
                        });
        assertEquals(List.of(), dripping);
    }

    @Test
    void ofTooManyHeadsTheOldestAreGivenUp() throws IOException {
        Socket oldest = begin(HEAD_BEGUN);
        await().pollInterval(Duration.ofSeconds(1)).until(() -> drip(oldest));
        Socket newest = null;
        for (int i = 0; i < MOST_HEADS + 200; i++) {
            newest = begin(HEAD_BEGUN);
        }
        Instant end = Instant.now().plus(CROWDED_OUT);
        await().pollInterval(Duration.ofMillis(200))
                .until(() -> !drip(oldest) || Instant.now().isAfter(end));
        assertTrue(Instant.now().isBefore(end), "the oldest of too many was kept");
        newest.setSoTimeout((int) Patience.LIMIT.toMillis());
        newest.getOutputStream()
                .write("1\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        String answer = new String(newest.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    private Socket begin(String request) throws IOException {
        Socket socket = new Socket(node.address().getHost(), node.address().getPort());
        sockets.add(socket);
        socket.setSoTimeout(1);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** One more byte. @return whether the other side is still there */
    private static boolean drip(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (SocketException closed) {
            return false;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
