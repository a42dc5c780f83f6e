package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.andian.test.MosquittoPub;
import org.andian.test.Populated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a device publishes reaches its premises' people: as a message in the portal while they look
 * on, as a mail at an SMTP server, and as a short message at a gateway.
 */
class TellingPageIT {

    private static final String PHONE = "13912340003";
    private static final int HTTP_OK = 200;

    private final Populated portal = Populated.portal();
    private final GreenMail post = MailServers.started();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer gateway;

    /** A request to the gateway. */
    private record Asked(Instant at, String secret, String body) {}

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/send", this::answer);
        gateway.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(Instant.now(), exchange.getRequestHeaders().getFirst("X-Key"), body));
        byte[] answer = "{\"code\": 0, \"id\": \"R-7\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(HTTP_OK, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @AfterEach
    void close() {
        try (Visitor system = visitor("t-system")) {
            gateway(system, "");
        }
        post.stop();
        gateway.stop(0);
    }

    @Test
    void anAlarmArrivesInThePortalByMailAndByShortMessage() throws Exception {
        String premises = Populated.fresh("T-TOLD");
        portal.premises(premises, "140802");
        String login =
                portal.person(
                        "told",
                        "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + premises + "\"}");
        String address = Populated.fresh("told") + "@yuncheng.gov.cn";
        setChannels();
        MosquittoPub publisher = portal.publisher(Populated.fresh("TOLD-1"), premises);
        try (Visitor manager = visitor(login)) {
            manager.speak("zh");
            addContact(manager, premises, address);
            Page page = manager.listen("/notification/inbox.xhtml");
            assertThat(page.locator("[data-unread]")).hasAttribute("data-unread", "0");
            page.evaluate("() => { window.__opened = true; }");
            Instant published = Instant.now();
            assertEquals(
                    0,
                    publisher
                            .readings(
                                    Populated.fresh("TOLD-1"),
                                    "{\"circuit\": 1, \"values\": {\"residualCurrent\": 812}}")
                            .code());
            assertThat(page.locator("[data-unread]")).hasAttribute("data-unread", "1");
            assertThat(page.locator("[id='messages:inboxRows']")).containsText("812 mA");
            assertEquals(true, page.evaluate("() => window.__opened"));
            await().until(() -> asked.stream().anyMatch(one -> one.body().contains(premises)));
            await().until(() -> MailServers.arrived(post, address).size() == 1);
            assertShortMessage(premises, published);
            assertTrue(MailServers.arrived(post, address).getFirst().getSubject().contains("812"));
            assertWhoWasTold(page, address);
        }
    }

    private void assertShortMessage(String premises, Instant published) {
        Asked message =
                asked.stream()
                        .filter(one -> one.body().contains(premises))
                        .findFirst()
                        .orElseThrow();
        var body = JsonParser.parseString(message.body()).getAsJsonObject();
        assertEquals(PHONE, body.get("phone").getAsString());
        assertTrue(body.get("text").getAsString().contains("812 mA"), message.body());
        assertEquals("Geheim-77", message.secret());
        System.out.println(
                "From publishing to the gateway: "
                        + Duration.between(published, message.at()).toMillis()
                        + " ms");
    }

    private static void assertWhoWasTold(Page page, String address) {
        page.locator("[id='messages:inboxRows'] a").first().click();
        page.locator("#tellings").waitFor();
        assertThat(page.locator("[data-unread]")).hasAttribute("data-unread", "0");
        assertThat(page.locator("#toldRows")).containsText(address);
        assertThat(page.locator("#toldRows")).containsText(PHONE);
        assertThat(page.locator("#toldRows")).containsText("R-7");
        assertThat(page.locator("#toldRows .is-done")).hasCount(3);
        page.locator("[id='urge']").click();
        assertThat(page.locator("#toldRows .is-done")).hasCount(6);
        page.locator("[id='reached']").fill("王师傅");
        page.locator("[id='said']").fill("已断电");
        page.locator("[id='called']").click();
        assertThat(page.locator("#callRows .track")).containsText("已断电");
    }

    private void setChannels() {
        try (Visitor system = visitor("t-system")) {
            MailServers.set(system, post, "", "");
            gateway(system, "http://127.0.0.1:" + gateway.getAddress().getPort() + "/send");
            Page page = system.page();
            page.locator("[id='trial:phone']").fill(PHONE);
            system.turn(() -> page.locator("[id='trial:send']").click());
            assertThat(page.locator(".notices")).containsText("R-7");
            assertEquals("", page.locator("[id='sms:secret']").inputValue());
        }
    }

    private static void gateway(Visitor system, String address) {
        Page page = system.page();
        page.navigate("/notification/channels.xhtml");
        page.locator("[id='sms:address']").fill(address);
        page.locator("[id='sms:headers']").fill("Content-Type: application/json\nX-Key: {secret}");
        page.locator("[id='sms:path']").fill("code");
        page.locator("[id='sms:success']").fill("0");
        page.locator("[id='sms:cost']").fill("0.045");
        page.locator("[id='sms:secret']").fill("Geheim-77");
        system.turn(() -> page.locator("[id='sms:save']").click());
        page.locator(".notices .is-done").first().waitFor();
    }

    private static void addContact(Visitor manager, String premises, String address) {
        Page page = manager.page();
        page.navigate("/premises/contacts.xhtml?code=" + premises);
        page.locator("[id='begin'] button").click();
        page.locator("[id='draft:name']").fill("王师傅");
        page.locator("[id='draft:phone']").fill(PHONE);
        page.locator("[id='draft:mail']").fill(address);
        page.locator("[id='draft'] .form-end button").last().click();
        assertThat(page.locator("[id='list:rows']")).containsText(PHONE);
    }

    private Visitor visitor(String login) {
        return Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
    }
}
