package org.andian.launcher.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.andian.launcher.simulate.life.LifeAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Against a portal that goes away and comes back, or fails at an act. */
class PastTest {

    private static final Pattern NUMBER = Pattern.compile("\"no\":(\\d+)");
    private static final String ENDED = "{\"acts\":[],\"ended\":true}";
    private static final int ACTS = 25;
    private static final int OK = 200;
    private static final int FAILED = 500;
    private static final int AWAY = 503;

    private final List<List<String>> calls = new ArrayList<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final List<String> notes = new ArrayList<>();
    private int answered = Integer.MAX_VALUE;
    private String broken = "none";
    private HttpServer portal;
    private DemoHome home;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        home = new DemoHome(folder.resolve("demo"));
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/api/local/demo/life", this::answer);
        portal.start();
    }

    @AfterEach
    void stop() {
        portal.stop(0);
    }

    @Test
    void whoeverWasInterruptedGoesOnThere() throws InterruptedException {
        assertFalse(Past.isOpen(home), "nobody has a past before one is kept");
        Past.keep(home, acts());
        answered = 1;
        assertThrows(CannotSimulate.class, () -> past().live());
        assertTrue(Past.isOpen(home));
        answered = Integer.MAX_VALUE;
        past().live();
        assertFalse(Past.isOpen(home));
        assertEquals(
                List.of(
                        numbers(1, 10),
                        numbers(11, 20),
                        List.of(),
                        numbers(11, 20),
                        numbers(21, 25)),
                calls);
        assertEquals(List.of(ENDED), notes, "a portal that is away is no act's fault");
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("act 25 somebody PASS: no"));
    }

    @Test
    void whatFailsAgainAndAgainIsLeftOutAndLifeGoesOn() throws InterruptedException {
        Past.keep(home, acts());
        broken = "12";
        past().live();
        assertFalse(Past.isOpen(home));
        List<List<String>> expected =
                new ArrayList<>(
                        List.of(numbers(1, 10), numbers(11, 20), List.of(), numbers(11, 11)));
        for (int times = 0; times < 4; times++) {
            expected.add(numbers(12, 12));
            expected.add(List.of());
        }
        LongStream.rangeClosed(13, 20).forEach(no -> expected.add(numbers(no, no)));
        expected.add(numbers(21, 25));
        assertEquals(expected, calls);
        assertEquals(
                List.of(
                        "{\"acts\":[],\"failed\":{\"no\":12,\"at\":null,"
                                + "\"why\":\"somebody could not PASS: a bug\"}}",
                        ENDED),
                notes);
        assertEquals(
                List.of(
                        "Act 12 failed 4 times and is left out: somebody could not PASS: a bug",
                        "The portal refused act 25 somebody PASS: no"),
                told.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private Past past() {
        Map<String, String> environment =
                Map.of("PORTAL_HTTP_PORT", Integer.toString(portal.getAddress().getPort()));
        return new Past(
                home,
                new PortalRest(environment, "a key of this home"),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                Duration.ofMillis(1));
    }

    private static List<LifeAct> acts() {
        return LongStream.rangeClosed(1, ACTS)
                .mapToObj(no -> new LifeAct(no, null, "somebody", "PASS", null, null, Map.of()))
                .toList();
    }

    private static List<String> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Long::toString).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (body.contains("failed") || body.equals(ENDED)) {
            notes.add(body);
            reply(exchange, OK, "{\"acts\":0,\"refused\":[]}");
        } else {
            List<String> acts =
                    NUMBER.matcher(body)
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .toList();
            calls.add(acts);
            reply(exchange, acts);
        }
        exchange.close();
    }

    /** The last act is refused; a call beyond what is answered finds the portal away. */
    private void reply(HttpExchange exchange, List<String> acts) throws IOException {
        if (calls.size() > answered) {
            reply(exchange, AWAY, "{}");
        } else if (acts.contains(broken)) {
            reply(exchange, FAILED, "{\"detail\":\"somebody could not PASS: a bug\"}");
        } else {
            String refused = acts.contains("25") ? "\"25 somebody PASS: no\"" : "";
            reply(exchange, OK, "{\"acts\":%d,\"refused\":[%s]}".formatted(acts.size(), refused));
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
    }
}
