package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Node;
import org.andian.test.Node.Credential;
import org.andian.test.Patience;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * One device sends some twenty megabytes as fast as it can, over two connections: the dangers of
 * others become alarms meanwhile, and nothing it sent is lost.
 */
class FairShareIT {

    /** Of correctness, not of speed: without shares it is minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final int MESSAGES_OF_ONE = 45;
    private static final int READINGS = 3_000;

    /**
     * Of the messages of a connection each third brings new readings, the others bring old ones.
     */
    private static final int NEW_EACH = 3;

    private final Node node = Populated.portal().node();
    private final Rest city = Populated.portal().as("t-city");
    private final long began = System.currentTimeMillis() - Duration.ofHours(12).toMillis();

    @Test
    void aFloodOfOneDeviceKeepsNoDangerOfOthersBack() throws Exception {
        Credential flood = node.register(fresh("FLOOD-A"), "--premises", "T-SCHOOL");
        List<Credential> others =
                List.of(other(flood, "FLOOD-B", true), other(flood, "FLOOD-C", false));
        sayTheTime(flood);
        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> floods =
                    IntStream.range(0, 2).mapToObj(n -> senders.submit(flood(flood, n))).toList();
            await().until(() -> rows(flood) > 1);
            for (int circuit = 1; circuit <= 3; circuit++) {
                for (Credential other : others) {
                    assertDangerBecomesAlarm(other, circuit);
                }
            }
            assertTrue(
                    floods.stream().noneMatch(Future::isDone),
                    "the flood was over before the dangers were: it proves nothing");
            int sent = 0;
            for (Future<Integer> one : floods) {
                sent += one.get();
            }
            assertTrue(sent > 19_000_000, sent + " bytes");
        }
        int readings = 1 + 2 * READINGS * MESSAGES_OF_ONE / NEW_EACH;
        await().untilAsserted(() -> assertEquals(readings, rows(flood)));
        assertTrue(reports(flood) > 0, "nobody is told that it was made to wait");
        await().untilAsserted(() -> assertEquals("0", metric("andian_broker_waiting")));
        assertEquals("0", metric("andian_broker_oldest_seconds"));
    }

    /** Its clock is right, so that what it tells of the past stands in the past. */
    private void sayTheTime(Credential device) throws Exception {
        try (Publisher publisher = new Publisher(node, device)) {
            publisher
                    .send(
                            device.user(),
                            "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 21.25}}"
                                    .formatted(System.currentTimeMillis()))
                    .waitForCompletion(Patience.LIMIT.toMillis());
        }
    }

    /** Among devices of the flood's own lane of the portal, or of another one. */
    private Credential other(Credential flood, String name, boolean ofSameLane) {
        int lanes = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
        int lane = Math.floorMod(flood.user().hashCode(), lanes);
        String no =
                IntStream.range(0, 1_000)
                        .mapToObj(n -> fresh(name) + "-" + n)
                        .filter(one -> (Math.floorMod(one.hashCode(), lanes) == lane) == ofSameLane)
                        .findFirst()
                        .orElseThrow();
        return node.register(no, "--premises", "T-SCHOOL");
    }

    /**
     * @return the bytes it sent, all of them acknowledged
     */
    private Callable<Integer> flood(Credential device, int connection) {
        return () -> {
            int bytes = 0;
            try (Publisher publisher = new Publisher(node, device)) {
                List<IMqttToken> sent = new ArrayList<>();
                for (int n = 0; n < MESSAGES_OF_ONE; n++) {
                    String body = body(connection, n / NEW_EACH);
                    bytes += body.length();
                    sent.add(publisher.send(device.user(), body));
                    if (sent.size() > 5) {
                        sent.removeFirst().waitForCompletion(Patience.LIMIT.toMillis());
                    }
                }
                for (IMqttToken token : sent) {
                    token.waitForCompletion(Patience.LIMIT.toMillis());
                    assertTrue(Publisher.isTaken(token));
                }
            }
            return bytes;
        };
    }

    private String body(int connection, int part) {
        StringBuilder body = new StringBuilder("[");
        for (int i = 0; i < READINGS; i++) {
            long ts = began + ((long) part * READINGS + i) * 100 + connection;
            body.append(i == 0 ? "" : ",")
                    .append("{\"ts\": ")
                    .append(ts)
                    .append(", \"circuit\": 1, \"values\": {\"residualCurrent\": 21.25}}");
        }
        return body.append("]").toString();
    }

    private void assertDangerBecomesAlarm(Credential device, int circuit) throws Exception {
        int before = alarms(device);
        try (Publisher publisher = new Publisher(node, device)) {
            publisher
                    .send(
                            device.user(),
                            "{\"ts\": %d, \"circuit\": %d, \"values\": {\"residualCurrent\": 650}}"
                                    .formatted(System.currentTimeMillis(), circuit))
                    .waitForCompletion(Patience.LIMIT.toMillis());
        }
        long sent = System.nanoTime();
        await().until(() -> alarms(device) > before);
        Duration took = Duration.ofNanos(System.nanoTime() - sent);
        System.out.println("A danger beside a flood became an alarm after " + took);
        assertTrue(took.compareTo(SOON) < 0, "it took " + took);
    }

    private int alarms(Credential device) {
        return city.get("/api/v1/alarms?device=" + device.user()).total();
    }

    private long rows(Credential device) throws SQLException {
        return count(
                """
                select count(*) from reading r join device d on d.id = r.device_id where d.no = ?\
                """,
                device.user());
    }

    private long reports(Credential device) throws SQLException {
        return count(
                "select count(*) from broker_event where kind = 'slowed' and username = ?",
                device.user());
    }

    private long count(String sql, String parameter) throws SQLException {
        try (Connection database = node.database();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String metric(String name) {
        return Populated.portal()
                .as("t-system")
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1).replace(".0", ""))
                .findFirst()
                .orElseThrow();
    }
}
