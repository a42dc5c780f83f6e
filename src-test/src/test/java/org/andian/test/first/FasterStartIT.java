package org.andian.test.first;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Node.Answer;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A first start makes a cache of classes, the next one runs under it, and one that is faulty keeps
 * no portal from starting.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FasterStartIT {

    private static final int FIRST_JAVA = 25;

    /** Making the cache yields to everything else on the machine, so it may take long. */
    private static final Duration MAKING = Duration.ofMinutes(30);

    private static final String MADE = "The next start will be faster";
    private static final String TOO_LITTLE = "Too little free";
    private static final String NOT_MADE = "The next start will not be faster";
    private static final String UNDER_CACHE = "The server was started under its cache of classes";
    private static final String WITHOUT =
            "The server did not start under its cache of classes; trying without it";
    private static final Node NODE =
            Node.alone("faster").with(Map.of("PORTAL_AOT", "now", "PORTAL_DEMO", "1"));
    private static final Path CACHE = NODE.home().resolve("runtime/server.aot");

    @BeforeAll
    static void fromNothing() throws IOException {
        assumeTrue(Runtime.version().feature() >= FIRST_JAVA, "no such cache with this JDK");
        NODE.emptied();
    }

    @AfterAll
    static void stop() {
        NODE.stop();
    }

    @Test
    @Order(1)
    void theFirstStartMakesTheCacheAndTouchesNothingOfTheRunningNode() throws Exception {
        System.out.println("Start without a cache: " + NODE.start().toSeconds() + " s");
        Rest.Reply reply =
                Rest.local(NODE)
                        .post("/api/local/demo/organisation", Populated.text("population.json"));
        assertEquals(201, reply.status(), reply.toString());
        Map<String, String> before = files();
        List<Long> server = NODE.processes().list().get("server");
        await().atMost(MAKING)
                .until(
                        () ->
                                List.of(MADE, TOO_LITTLE, NOT_MADE).stream()
                                        .anyMatch(FasterStartIT::launcherSays));
        assertFalse(launcherSays(NOT_MADE), "the log of the launcher says why");
        assumeFalse(launcherSays(TOO_LITTLE), "the machine has no memory to spare");
        assertEquals(before, files());
        Map<String, List<Long>> parts = NODE.processes().list();
        assertEquals(server, parts.get("server"), "the server went on");
        assertEquals(Set.of("database", "launcher", "server"), parts.keySet(), "nothing is left");
        assertEquals(List.of("portal"), databases());
        assertFalse(Files.exists(NODE.home().resolve("server/training")));
        assertFalse(Files.exists(NODE.home().resolve("run/training")));
        assertEquals(200, Rest.anonymous(NODE).get("/health/ready").status());
    }

    @Test
    @Order(2)
    void theNextStartRunsUnderItAndAReadingBecomesAnAlarm() throws IOException {
        assumeTrue(Files.exists(CACHE), "the cache was made");
        NODE.stop();
        System.out.println("Start under the cache: " + NODE.start().toSeconds() + " s");
        assertTrue(launcherSays(UNDER_CACHE), "the launcher says so");
        long server = NODE.processes().list().get("server").getFirst();
        List<String> mapped = Files.readAllLines(Path.of("/proc/" + server + "/maps"));
        assertTrue(mapped.stream().anyMatch(line -> line.endsWith(CACHE.toString())), "in memory");
        assertEquals(200, Rest.anonymous(NODE).get("/login.xhtml").status());

        MosquittoPub device =
                new MosquittoPub(NODE, NODE.register("A-1", "--premises", "T-SCHOOL"));
        String body =
                "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 650}}"
                        .formatted(Instant.now().toEpochMilli());
        assertEquals(0, device.readings("A-1", body).code());
        Rest city = Rest.as(NODE, NODE.token("t-city"));
        await().untilAsserted(() -> assertEquals(1, city.get("/api/v1/alarms?device=A-1").total()));
        JsonObject alarm =
                city.get("/api/v1/alarms?device=A-1").items().getFirst().getAsJsonObject();
        assertEquals("RESIDUAL_CURRENT", alarm.get("kind").getAsString());
    }

    @Test
    @Order(3)
    void aFaultyCacheIsDroppedAndTheServerStartsWithoutIt() throws IOException {
        assumeTrue(Files.exists(CACHE), "the cache was made");
        NODE.stop();
        byte[] cache = Files.readAllBytes(CACHE);
        Arrays.fill(cache, 0, cache.length / 2, (byte) 1);
        Files.write(CACHE, cache);
        Answer start = NODE.command("start");
        assertEquals(0, start.code(), start.toString());
        assertTrue(start.out().contains(WITHOUT), start.out());
        assertFalse(Files.exists(CACHE), "it is still there");
        assertEquals(200, Rest.anonymous(NODE).get("/login.xhtml").status());
    }

    private static boolean launcherSays(String sentence) {
        try {
            return Files.readString(NODE.home().resolve("log/launcher.log")).contains(sentence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the node keeps and the server's configuration, by path: size and date. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("secrets", "server/micro/config", "server/micro/runtime")) {
            try (var paths = Files.walk(NODE.home().resolve(folder))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(
                            path.toString(),
                            Files.size(path) + " " + Files.getLastModifiedTime(path));
                }
            }
        }
        return files;
    }

    /** Those beside the server's own. */
    private static List<String> databases() throws SQLException {
        try (Connection database = NODE.database();
                ResultSet rows =
                        database.createStatement()
                                .executeQuery(
                                        "select schema_name from information_schema.schemata where"
                                                + " schema_name not in ('information_schema')")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
