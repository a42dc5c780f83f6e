package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.andian.test.Node;
import org.andian.test.Node.Credential;
import org.andian.test.Patience;
import org.andian.test.Rest;
import org.eclipse.paho.mqttv5.client.IMqttToken;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 1,000 fresh circuits, each reported at the same stamp by two clients that a barrier releases
 * together. Other platforms look whether an alarm is open and then insert, and end up with more
 * than one.
 */
final class Race {

    private static final int DEVICES = 20;
    private static final int CIRCUITS = 50;

    private final Node node;
    private final String prefix;
    private final List<Credential> credentials;

    Race(Node node, String prefix) {
        this.node = node;
        this.prefix = prefix;
        this.credentials = register();
    }

    void run() throws Exception {
        long stamp = Instant.now().toEpochMilli();
        try (ExecutorService racers = Executors.newFixedThreadPool(2 * DEVICES)) {
            List<Future<?>> runs = new ArrayList<>();
            for (Credential credential : credentials) {
                CyclicBarrier barrier = new CyclicBarrier(2);
                runs.add(racers.submit(() -> publish(credential, stamp, barrier)));
                runs.add(racers.submit(() -> publish(credential, stamp, barrier)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
    }

    void assertExactlyOneAlarmEach(Rest rest) {
        String all = "1 alarm 1 occurrence x " + DEVICES * CIRCUITS;
        await().pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertEquals(all, outcome(rest)));
    }

    private Void publish(Credential credential, long stamp, CyclicBarrier barrier)
            throws Exception {
        try (Publisher publisher = new Publisher(node, credential)) {
            List<IMqttToken> sent = new ArrayList<>();
            for (int circuit = 1; circuit <= CIRCUITS; circuit++) {
                barrier.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
                sent.add(
                        publisher.send(
                                credential.user(),
                                "{\"ts\": %d, \"circuit\": %d, \"values\": {\"residualCurrent\": 650}}"
                                        .formatted(stamp, circuit)));
            }
            for (IMqttToken token : sent) {
                token.waitForCompletion(Patience.LIMIT.toMillis());
                assertTrue(
                        Publisher.isTaken(token),
                        "the broker refused a message of " + credential.user());
            }
        }
        return null;
    }

    private String outcome(Rest rest) {
        List<JsonObject> alarms =
                credentials.stream()
                        .flatMap(
                                credential ->
                                        rest
                                                .get(
                                                        "/api/v1/alarms?size=500&device="
                                                                + credential.user())
                                                .items()
                                                .stream())
                        .map(JsonElement::getAsJsonObject)
                        .toList();
        long circuits =
                alarms.stream()
                        .map(alarm -> alarm.get("device") + "/" + alarm.get("circuit"))
                        .distinct()
                        .count();
        long occurrences =
                alarms.stream().mapToLong(alarm -> alarm.get("occurrences").getAsLong()).sum();
        return alarms.size() == circuits && occurrences == circuits
                ? "1 alarm 1 occurrence x " + circuits
                : alarms.size()
                        + " alarms with "
                        + occurrences
                        + " occurrences on "
                        + circuits
                        + " circuits";
    }

    private List<Credential> register() {
        String circuits =
                IntStream.rangeClosed(1, CIRCUITS)
                        .mapToObj(
                                "{\"no\": %1$d, \"name\": \"C%1$d\", \"ratedCurrent\": 63}"
                                        ::formatted)
                        .collect(Collectors.joining(","));
        String devices =
                IntStream.range(0, DEVICES)
                        .mapToObj(
                                number ->
                                        """
                                        {"no": "%s-%d", "type": "DETECTOR-4", "premises": "T-MALL",
                                         "position": "race", "circuits": [%s]}
                                        """
                                                .formatted(prefix, number, circuits))
                        .collect(Collectors.joining(","));
        Rest.Reply reply =
                Rest.local(node)
                        .post("/api/local/demo/organisation", "{\"devices\": [" + devices + "]}");
        assertEquals(201, reply.status(), reply.body());
        return reply.json().getAsJsonArray("devices").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(
                        device ->
                                new Credential(
                                        device.get("user").getAsString(),
                                        device.get("password").getAsString()))
                .toList();
    }
}
