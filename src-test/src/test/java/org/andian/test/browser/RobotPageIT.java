package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonParser;
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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A robot set on the page speaks in its group when an alarm is raised, signed, and tries again. */
class RobotPageIT {

    private static final String SECRET = "SEC0123456789abcdef";
    private static final int HTTP_OK = 200;

    private final Populated portal = Populated.portal();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private HttpServer messenger;

    @BeforeEach
    void open() throws IOException {
        messenger =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        messenger.createContext("/robot/send", this::answer);
        messenger.start();
    }

    /** As DingTalk does: who signs wrongly is refused, and every second is told to come later. */
    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text =
                JsonParser.parseString(body)
                        .getAsJsonObject()
                        .getAsJsonObject("text")
                        .get("content")
                        .getAsString();
        String said = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        if (isSigned(exchange.getRequestURI().getRawQuery())) {
            boolean isFirst = !asked.contains(text);
            asked.add(text);
            said = "{\"errcode\":130101,\"errmsg\":\"send too fast\"}";
            if (!isFirst || !text.contains("T-ROBOT")) {
                taken.add(text);
                said = "{\"errcode\":0,\"errmsg\":\"ok\"}";
            }
        }
        byte[] answer = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(HTTP_OK, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static boolean isSigned(String query) {
        String at = value(query, "timestamp");
        return value(query, "access_token").equals("T-7")
                && value(query, "sign").equals(mac(at + "\n" + SECRET));
    }

    private static String value(String query, String name) {
        for (String part : query.split("&")) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        try (Visitor system = visitor()) {
            Page page = system.page();
            page.navigate("/notification/channels.xhtml");
            if (page.locator("[id='dingtalk:off']").count() > 0) {
                page.locator("[id='dingtalk:off']").click();
                page.locator(".ui-confirmdialog-yes:visible").click();
                assertThat(page.locator("[id='dingtalk:off']")).hasCount(0);
            }
        }
        messenger.stop(0);
    }

    @Test
    void anAlarmIsToldInTheGroup() throws Exception {
        String premises = Populated.fresh("T-ROBOT");
        portal.premises(premises, "140802");
        MosquittoPub publisher = portal.publisher(Populated.fresh("ROBOT-1"), premises);
        try (Visitor system = visitor()) {
            setRobot(system);
            assertEquals(
                    0,
                    publisher
                            .readings(
                                    Populated.fresh("ROBOT-1"),
                                    "{\"circuit\": 1, \"values\": {\"residualCurrent\": 812}}")
                            .code());
            await().until(() -> taken.stream().anyMatch(text -> text.contains(premises)));
            // once refused, once taken, by the same words
            assertEquals(2, asked.stream().filter(text -> text.contains(premises)).count());
        }
    }

    private void setRobot(Visitor system) {
        Page page = system.page();
        page.navigate("/notification/channels.xhtml");
        String address =
                "http://127.0.0.1:"
                        + messenger.getAddress().getPort()
                        + "/robot/send?access_token=T-7";
        page.locator("[id='dingtalk:address']").fill(address);
        page.locator("[id='dingtalk:secret']").fill(SECRET);
        system.turn(() -> page.locator("[id='dingtalk:save']").click());
        assertFalse(page.content().contains("T-7"), "the page shows the address");
        assertFalse(page.content().contains(SECRET), "the page shows the secret");
        system.turn(() -> page.locator("[id='dingtalk:send']").click());
        assertThat(page.locator(".notices")).containsText("errcode");
        await().until(() -> asked.size() == 1);
    }

    private Visitor visitor() {
        return Chromium.shared().visitor(portal.node()).login("t-system", Populated.PASSWORD);
    }
}
