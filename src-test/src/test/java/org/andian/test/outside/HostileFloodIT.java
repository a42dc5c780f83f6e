package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Patience;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Thousands of hostile connections: the logs stay within their bound, one record a line. */
class HostileFloodIT {

    private static final int TIMES = 10_000;
    private static final int AT_ONCE = 4;
    private static final long MOST_BYTES_A_LOG = 20_000_000;
    private static final long MOST_MORE_BYTES = 5_000_000;
    private static final int MOST_REPORTS_AN_HOUR = 2_001;
    private static final String FORGED = "2026-11-28T00:00:00 SEVERE forged by a stranger";
    private static final String NAME = "x\r\n" + FORGED + "<script>alert(1)</script>";

    private final Node node = Populated.portal().node();

    @Test
    void logsStayBoundedAndPlain() throws Exception {
        MosquittoPub publisher = Populated.portal().publisher(fresh("FLOOD-1"), "T-SCHOOL");
        long before = bytesOfLogs();
        flood(node.mqttPort(), HostileFloodIT::connect);
        flood(node.address().getPort(), HostileFloodIT::request);

        assertEquals(200, Rest.anonymous(node).get("/login.xhtml").status());
        assertEquals(
                0,
                publisher
                        .readings(fresh("FLOOD-1"), "{\"values\": {\"residualCurrent\": 650}}")
                        .code());
        Rest city = Populated.portal().as("t-city");
        await().until(() -> city.get("/api/v1/alarms?device=" + fresh("FLOOD-1")).total() == 1);

        long more = bytesOfLogs() - before;
        assertTrue(more < MOST_MORE_BYTES, "the logs grew by " + more + " bytes");
        for (Path log : logs()) {
            assertTrue(Files.size(log) < MOST_BYTES_A_LOG, log + " has " + Files.size(log));
            List<String> forged =
                    Files.readString(log, StandardCharsets.ISO_8859_1)
                            .lines()
                            .filter(line -> line.startsWith(FORGED) || line.contains("<script>"))
                            .toList();
            assertEquals(List.of(), forged, log.toString());
        }
        assertTrue(reports() <= MOST_REPORTS_AN_HOUR * 2, reports() + " reports of the broker");
    }

    /** MQTT 3.1.1, section 3.1; each tenth is no MQTT at all. */
    private static byte[] connect(int n) {
        if (n % 10 == 0) {
            return ("GET /" + NAME + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.writeBytes(new byte[] {0, 4, 'M', 'Q', 'T', 'T', 4, (byte) 0xc2, 0, 60});
        text(packet, NAME + n);
        text(packet, n % 2 == 0 ? NAME : "stranger-" + n);
        text(packet, "wrong");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(0x10);
        int length = packet.size();
        whole.write(length % 128 | 0x80);
        whole.write(length / 128);
        whole.writeBytes(packet.toByteArray());
        return whole.toByteArray();
    }

    private static void text(ByteArrayOutputStream packet, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        packet.write(bytes.length >> 8);
        packet.write(bytes.length);
        packet.writeBytes(bytes);
    }

    private static byte[] request(int n) {
        String encoded = NAME.replace("\r", "%0d").replace("\n", "%0a").replace(" ", "%20");
        String request =
                switch (n % 6) {
                    case 0 -> "GET /no-such-" + encoded + " HTTP/1.1\r\nHost: 127.0.0.1";
                    case 1 -> "GET /api/v1/alarms?from=" + encoded + " HTTP/1.1\r\nHost: " + NAME;
                    case 2 -> "BREW /" + n + " HTTP/9.9\r\nHost: x";
                    case 3 -> NAME + "\u0000\u0001" + n;
                    case 4 ->
                            "POST /api/v1/alarms/acknowledgements HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                    + "Content-Length: -"
                                    + n;
                    default -> "GET /login.xhtml?to=" + encoded + " HTTP/1.1\r\nHost: 127.0.0.1";
                };
        return (request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void flood(int port, IntFunction<byte[]> sent)
            throws InterruptedException, ExecutionException {
        try (ExecutorService strangers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<? extends Future<?>> all =
                    IntStream.range(0, TIMES)
                            .mapToObj(n -> strangers.submit(() -> call(port, sent.apply(n))))
                            .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Sends and waits until the other side has said what it wants to say and hung up. */
    private Void call(int port, byte[] sent) throws IOException {
        try (Socket socket = new Socket(node.address().getHost(), port)) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            socket.getOutputStream().write(sent);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (SocketException hungUp) {
            return null; // that is an answer too
        }
        return null;
    }

    private long reports() throws SQLException {
        try (Connection database = node.database();
                ResultSet row =
                        database.createStatement()
                                .executeQuery("select count(*) from broker_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long bytesOfLogs() throws IOException {
        long bytes = 0;
        for (Path log : logs()) {
            bytes += Files.size(log);
        }
        return bytes;
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(node.home().resolve("log"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
