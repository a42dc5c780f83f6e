package org.andian.test.browser;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A test's own gateway for short messages, and how the portal is pointed at it by its page. */
final class SmsGateway implements AutoCloseable {

    /** What the portal is to send along. */
    static final String SECRET = "Geheim-77";

    /** By which the gateway says that it has taken a message. */
    static final String RECEIPT = "R-7";

    private static final int HTTP_OK = 200;

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request to the gateway. */
    record Asked(Instant at, String secret, String body) {}

    private SmsGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", this::answer);
        server.start();
    }

    static SmsGateway started() throws IOException {
        return new SmsGateway();
    }

    /** Those in which a text stands. */
    List<Asked> about(String text) {
        return asked.stream().filter(one -> one.body().contains(text)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(Instant.now(), exchange.getRequestHeaders().getFirst("X-Key"), body));
        byte[] answer =
                ("{\"code\": 0, \"id\": \"" + RECEIPT + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(HTTP_OK, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** From now on the portal's short messages come here. */
    void set(Visitor system) {
        set(system, "http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    }

    /** The portal has no gateway any more. */
    static void unset(Visitor system) {
        set(system, "");
    }

    private static void set(Visitor system, String address) {
        Page page = system.page();
        page.navigate("/notification/channels.xhtml");
        page.locator("[id='sms:address']").fill(address);
        page.locator("[id='sms:headers']").fill("Content-Type: application/json\nX-Key: {secret}");
        page.locator("[id='sms:path']").fill("code");
        page.locator("[id='sms:success']").fill("0");
        page.locator("[id='sms:cost']").fill("0.045");
        page.locator("[id='sms:secret']").fill(SECRET);
        system.turn(() -> page.locator("[id='sms:save']").click());
        page.locator(".notices .is-done").first().waitFor();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
