package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A part is killed without warning while a device publishes; once the portal is ready again
 * everything acknowledged to the device is stored, once.
 */
class KillIT {

    private static final int BEFORE_THE_KILL = 1_500;
    private static final int AFTER_THE_KILL = 500;
    private static final int MOST = 10_000;

    private final Node node = Populated.portal().node();

    @ParameterizedTest
    @ValueSource(strings = {"server", "database", "launcher"})
    void acknowledgedReadingsSurvive(String part) throws Exception {
        String device = fresh("KILL-" + part);
        Load load =
                new Load(
                        node,
                        node.register(device, "--premises", "T-SCHOOL"),
                        Instant.now().toEpochMilli());
        Thread publishing = Thread.ofPlatform().start(load);
        await().until(() -> load.acknowledged().size() >= BEFORE_THE_KILL);
        node.processes().kill(part);
        int atTheKill = load.acknowledged().size();
        await().until(
                        () ->
                                !brokerLives(part)
                                        || !publishing.isAlive()
                                        || load.acknowledged().size()
                                                >= atTheKill + AFTER_THE_KILL);
        load.end();
        publishing.join();
        assertEquals(Set.of(), load.refused(), "readings of a registered device were refused");

        Duration back = comeBack(part);
        Set<Long> acknowledged = load.acknowledged();
        assertTrue(acknowledged.size() < MOST, "more were sent than one page shows");
        Rest city = Populated.portal().as("t-city");
        await().pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertEquals(Set.of(), missing(city, device, acknowledged)));
        System.out.printf(
                "kill -9 %s: %d acknowledged, all stored, back in %d s%n",
                part, acknowledged.size(), back.toSeconds());
    }

    /** Whether the device can go on publishing: the broker lives in the launcher. */
    private static boolean brokerLives(String killed) {
        return !killed.equals("launcher");
    }

    /**
     * The launcher is started again by hand; what it watches over it brings back by itself, and
     * {@code ./portal start} would only say that it runs.
     */
    private Duration comeBack(String part) {
        if (part.equals("launcher")) {
            return node.start();
        }
        Instant began = Instant.now();
        await().pollInterval(Duration.ofSeconds(1)).until(() -> node.command("status").code() == 0);
        return Duration.between(began, Instant.now());
    }

    private static Set<Long> missing(Rest city, String device, Set<Long> acknowledged) {
        Rest.Reply reply = city.get("/api/v1/devices/" + device + "/readings?limit=" + MOST);
        Set<Long> stored =
                reply.items().stream()
                        .map(
                                reading ->
                                        Instant.parse(
                                                        reading.getAsJsonObject()
                                                                .get("ts")
                                                                .getAsString())
                                                .toEpochMilli())
                        .collect(Collectors.toSet());
        assertEquals(stored.size(), reply.items().size(), "a reading is stored twice");
        Set<Long> missing = new TreeSet<>(acknowledged);
        missing.removeAll(stored);
        return missing;
    }
}
