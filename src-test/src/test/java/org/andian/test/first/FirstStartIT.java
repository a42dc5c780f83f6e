package org.andian.test.first;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.andian.test.Authenticator;
import org.andian.test.Node;
import org.andian.test.Node.Answer;
import org.andian.test.Rest;
import org.andian.test.browser.Chromium;
import org.andian.test.browser.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One story in order, because each chapter needs the one before: an installation is set up once.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartIT {

    private static final Pattern SECRET = Pattern.compile("One-time secret[^:]*: (\\S+)");
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final String DAYS =
            "select count(*) from information_schema.partitions"
                    + " where table_schema = database() and table_name = 'reading'";
    private static final String LIFE = "/api/local/demo/life";
    private static final String PASSWORD = "Brave-Lantern-42";
    private static final Node NODE = Node.alone("first");
    private static String secret;

    @BeforeAll
    static void fromNothing() throws IOException {
        NODE.emptied();
    }

    @AfterAll
    static void stop() {
        NODE.stop();
    }

    @Test
    @Order(1)
    void theFirstStartPrintsTheSecretAndWhereToUseIt() {
        long began = System.nanoTime();
        Answer start = NODE.command("start");
        assertEquals(0, start.code(), start.toString());
        System.out.println(
                "First start: " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
        Matcher found = SECRET.matcher(start.out());
        assertTrue(found.find(), start.out());
        secret = found.group(1);
        assertTrue(start.out().contains(NODE.address() + "setup.xhtml"), start.out());
        assertTrue(secret.length() >= 22, "a secret of 128 bits or more");
    }

    @Test
    @Order(2)
    void everythingListensOnLoopbackOnly() throws Exception {
        Process sockets = new ProcessBuilder("ss", "-ltnpH").redirectErrorStream(true).start();
        List<String> lines =
                new String(sockets.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        List<Long> ours = NODE.processes().list().values().stream().flatMap(List::stream).toList();
        List<String> open =
                lines.stream()
                        .filter(
                                line ->
                                        ours.stream()
                                                .anyMatch(pid -> line.contains("pid=" + pid + ",")))
                        .map(line -> line.split("\\s+")[3])
                        .filter(
                                address ->
                                        !address.matches(
                                                "(127\\.0\\.0\\.1|\\[::1\\]|\\[::ffff:127\\.0\\.0\\.1\\]):\\d+"))
                        .toList();
        assertEquals(List.of(), open);
    }

    @Test
    @Order(3)
    void aDeviceNeedsAPremisesOutsideTheDemo() {
        Answer answer = NODE.command("device", "register", "D-1");
        assertNotEquals(0, answer.code());
        assertEquals("", answer.out());
        assertTrue(answer.errors().contains("premises"), answer.errors());
        assertEquals(
                404,
                Rest.local(NODE).post("/api/local/demo/organisation", "{}").status(),
                "the demo's door is open outside the demo");
        assertEquals(404, Rest.local(NODE).post(LIFE, "{\"acts\": []}").status());
    }

    @Test
    @Order(4)
    void aWrongSecretSetsNothingUp() {
        try (Chromium chromium = new Chromium();
                Visitor visitor = chromium.visitor(NODE)) {
            setUp(visitor, "not-the-secret");
            assertTrue(visitor.page().url().contains("/setup.xhtml"), visitor.page().url());
            assertTrue(Rest.local(NODE).get("/api/local/setup").json().get("open").getAsBoolean());
        }
    }

    @Test
    @Order(5)
    void theSecretCreatesTheAdministratorsAndTheCityOffice() {
        try (Chromium chromium = new Chromium();
                Visitor visitor = chromium.visitor(NODE)) {
            setUp(visitor, secret);
            assertTrue(!visitor.page().url().contains("/setup.xhtml"), visitor.page().url());
            assertTrue(
                    !Rest.local(NODE).get("/api/local/setup").json().get("open").getAsBoolean(),
                    "the set-up is still open");
            visitor.page().navigate("/login.xhtml");
            for (int account = 0; account < 4; account++) {
                try (Visitor one = chromium.visitor(NODE)) {
                    one.login("first-" + account, PASSWORD);
                    assertTrue(!one.page().url().contains("/login.xhtml"), "first-" + account);
                }
            }
        }
    }

    @Test
    @Order(6)
    void administratorsEnrolASecondFactorBeforeAnythingElse() {
        try (Chromium chromium = new Chromium();
                Visitor visitor = chromium.visitor(NODE)) {
            Page page = visitor.login("first-1", PASSWORD).page();
            assertTrue(page.url().endsWith("/account/factor.xhtml"), page.url());
            page.navigate("/users/list.xhtml");
            assertTrue(
                    page.url().endsWith("/account/factor.xhtml"),
                    "an administrator without a second factor got to " + page.url());
            page.locator("input[id='factor:proof']").fill(PASSWORD);
            visitor.turn(() -> page.locator("[id='factor:begin']").click());
            page.locator("[id='factor:first']")
                    .fill(new Authenticator(page.locator("#secret").innerText()).code(0));
            visitor.turn(() -> page.locator("[id='factor:confirm']").click());
            page.locator(".recovery").waitFor();
            page.navigate("/users/list.xhtml");
            assertTrue(page.url().endsWith("/users/list.xhtml"), page.url());
        }
        try (Chromium chromium = new Chromium();
                Visitor office = chromium.visitor(NODE)) {
            assertTrue(
                    office.login("first-3", PASSWORD)
                            .page()
                            .url()
                            .endsWith("/account/factor.xhtml"),
                    "the city office publishes");
        }
    }

    @Test
    @Order(7)
    void theSecretWorksOnce() {
        try (Chromium chromium = new Chromium();
                Visitor visitor = chromium.visitor(NODE)) {
            visitor.page().navigate("/setup.xhtml");
            assertTrue(
                    !visitor.page().url().contains("/setup.xhtml")
                            || visitor.page().locator("[id='setup:secret']").count() == 0,
                    visitor.page().url());
        }
    }

    @Test
    @Order(8)
    void aSecondStartAtTheSamePlaceIsRefusedInOneSentence() {
        Answer answer = NODE.command("start");
        assertNotEquals(0, answer.code());
        assertEquals(1, answer.errors().strip().lines().count(), answer.errors());
        assertTrue(answer.errors().contains("already running"), answer.errors());
    }

    @Test
    @Order(9)
    void readingsAreKeptForADayFromNowOn() throws SQLException {
        change(
                "insert into reading (ts, device_id, circuit, received_at, residual_current)"
                        + " values (?, 1, 1, 0, 20), (?, 1, 1, 0, 20)",
                now() - 3 * DAY_MS,
                now());
        change(
                "insert into setting (name, value, changed_at, changed_by)"
                        + " values ('measurement.retentionDays', '1', ?, 'tests')",
                now());
    }

    /** It is started as a demo this time, which makes none of it. */
    @Test
    @Order(10)
    void stopLeavesNoProcessAndTheSecondStartIsQuick() throws SQLException {
        NODE.stop();
        assertEquals(Map.of(), NODE.processes().list());
        Duration second = NODE.with(Map.of("PORTAL_DEMO", "1")).start();
        assertEquals(404, Rest.local(NODE).post(LIFE, "{\"acts\": []}").status());
        assertEquals(0, count("select demo from installation_birth where id = ?", 1));
        System.out.println("Second start: " + second.toSeconds() + " s");
        assertTrue(
                !Rest.local(NODE).get("/api/local/setup").json().get("open").getAsBoolean(),
                "the data did not survive the stop");
        System.out.println("Memory (PSS, KiB): " + NODE.processes().pssKib());
    }

    /** The work of every hour, wanted now. */
    @Test
    @Order(11)
    void aDayBeyondRetentionIsDroppedWithItsReadings() throws SQLException {
        change("update chore set wanted_at = ? where name = 'measurement.partitions'", now());
        await().untilAsserted(
                        () ->
                                assertEquals(
                                        0,
                                        count(
                                                "select count(*) from reading where ts < ?",
                                                now() - 2 * DAY_MS)));
        await().untilAsserted(
                        () ->
                                assertEquals(
                                        0,
                                        count(
                                                DAYS
                                                        + " and partition_description + 0 between 1"
                                                        + " and ?",
                                                now() - DAY_MS),
                                        "partitions are dropped one after the other"));
        assertEquals(1, count("select count(*) from reading where ts > ?", now() - DAY_MS));
        assertTrue(
                count(DAYS + " and partition_description + 0 > ?", now()) >= 4,
                "today and three days to come have room");
    }

    private static long now() {
        return Instant.now().toEpochMilli();
    }

    private static void change(String sql, long... values) throws SQLException {
        try (Connection database = NODE.database();
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setLong(at + 1, values[at]);
            }
            assertNotEquals(0, statement.executeUpdate(), sql);
        }
    }

    private static long count(String sql, long value) throws SQLException {
        try (Connection database = NODE.database();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setLong(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void setUp(Visitor visitor, String secret) {
        Page page = visitor.page();
        page.navigate("/setup.xhtml");
        page.locator("[id='setup:secret']").fill(secret);
        page.evaluate(
                "() => { const list = document.getElementById('setup:city_input');"
                    + " list.selectedIndex = 1; list.dispatchEvent(new Event('change', {bubbles:"
                    + " true})); }");
        int entries = page.locator("#setup fieldset").count();
        for (int entry = 0; entry < entries; entry++) {
            page.locator("#setup fieldset")
                    .nth(entry)
                    .locator("input")
                    .nth(0)
                    .fill("first-" + entry);
            page.locator("#setup fieldset")
                    .nth(entry)
                    .locator("input")
                    .nth(1)
                    .fill("First " + entry);
            page.locator("#setup fieldset")
                    .nth(entry)
                    .locator("input[type=password]")
                    .fill(PASSWORD);
        }
        visitor.turn(() -> page.locator("[id='setup:save']").click());
    }
}
