package org.andian.portal.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What robots are sent, checked as the messengers' own servers check it. */
class RobotTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:02:03.456Z");
    private static final String SECRET = "SECd1f2a3b4c5d6e7f8+/=";
    private static final String TEXT = "【报警】东城家具厂 \"3\"\n{x}";
    private static final int OK = 200;

    private final List<Asked> asked = new ArrayList<>();
    private HttpServer messenger;

    private record Asked(Map<String, String> query, JsonObject body) {}

    @BeforeEach
    void open() throws IOException {
        messenger =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        messenger.createContext("/dingtalk", exchange -> answer(exchange, dingTalk(exchange)));
        messenger.createContext("/feishu", exchange -> answer(exchange, feishu(exchange)));
        messenger.createContext("/wecom", exchange -> answer(exchange, weCom(exchange)));
        messenger.start();
    }

    @AfterEach
    void close() {
        messenger.stop(0);
    }

    @Test
    void dingTalkTakesWhatIsSignedInTheAddress() throws Exception {
        String address = address("/dingtalk?access_token=T1");
        assertTaken(true, Robot.DINGTALK, address, SECRET);
        assertEquals(
                "{\"msgtype\":\"text\",\"text\":{\"content\":" + Json.createValue(TEXT) + "}}",
                asked.getFirst().body().toString());
        assertEquals("T1", asked.getFirst().query().get("access_token"));
        assertEquals("1796000523456", asked.getFirst().query().get("timestamp"));
        assertTaken(false, Robot.DINGTALK, address, SECRET + "x");
    }

    @Test
    void feishuTakesWhatIsSignedInTheBody() throws Exception {
        assertTaken(true, Robot.FEISHU, address("/feishu"), SECRET);
        assertEquals(TEXT, asked.getFirst().body().getJsonObject("content").getString("text"));
        assertEquals("text", asked.getFirst().body().getString("msg_type"));
        assertTaken(false, Robot.FEISHU, address("/feishu"), SECRET + "x");
    }

    @Test
    void weComKnowsWhoSpeaksByTheKeyInTheAddress() throws Exception {
        assertTaken(true, Robot.WECOM, address("/wecom?key=K-1"), null);
        assertEquals(TEXT, asked.getFirst().body().getJsonObject("text").getString("content"));
        assertTaken(false, Robot.WECOM, address("/wecom?key=K-2"), null);
    }

    /** A status of 200 says nothing: the code in the answer does. */
    @Test
    void theCodeTellsSuccess() {
        assertTrue(Robot.WECOM.isTaken(new WebCall.Answer(OK, "{\"errcode\": 0}")));
        assertFalse(Robot.WECOM.isTaken(new WebCall.Answer(OK, "{\"errcode\": 45009}")));
        assertFalse(Robot.WECOM.isTaken(new WebCall.Answer(OK, "{\"code\": 0}")));
        assertTrue(Robot.FEISHU.isTaken(new WebCall.Answer(OK, "{\"code\": 0, \"msg\": \"ok\"}")));
        assertFalse(Robot.FEISHU.isTaken(new WebCall.Answer(OK, "{\"code\": 19021}")));
        assertFalse(Robot.DINGTALK.isTaken(new WebCall.Answer(OK, "{\"errcode\": \"0\"}")));
        assertFalse(Robot.DINGTALK.isTaken(new WebCall.Answer(OK, "<html>")));
        assertFalse(Robot.DINGTALK.isTaken(new WebCall.Answer(502, "{\"errcode\": 0}")));
    }

    private void assertTaken(boolean taken, Robot robot, String address, String secret)
            throws NotSent {
        WebCall.Answer answer = robot.call(address, secret, TEXT, NOW).send();
        assertEquals(taken, robot.isTaken(answer), answer.words());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + messenger.getAddress().getPort() + path;
    }

    private String dingTalk(HttpExchange exchange) throws IOException {
        Asked one = read(exchange);
        String at = one.query().get("timestamp");
        boolean good = mac(SECRET, at + "\n" + SECRET).equals(one.query().get("sign"));
        return good ? "{\"errcode\":0,\"errmsg\":\"ok\"}" : "{\"errcode\":310000}";
    }

    private String feishu(HttpExchange exchange) throws IOException {
        Asked one = read(exchange);
        String at = one.body().getString("timestamp");
        boolean good =
                at.equals(String.valueOf(NOW.getEpochSecond()))
                        && mac(at + "\n" + SECRET, "").equals(one.body().getString("sign"));
        return good ? "{\"code\":0,\"msg\":\"success\"}" : "{\"code\":19021}";
    }

    private String weCom(HttpExchange exchange) throws IOException {
        boolean good = "K-1".equals(read(exchange).query().get("key"));
        return good ? "{\"errcode\":0,\"errmsg\":\"ok\"}" : "{\"errcode\":93000}";
    }

    private Asked read(HttpExchange exchange) throws IOException {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            Asked one = new Asked(query, reader.readObject());
            asked.add(one);
            return one;
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(OK, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String mac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is answered stands with the message, where many read it. */
    @Test
    void anAnswerDoesNotRepeatTheKey() {
        String key = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";
        WebCall.Answer answer =
                Robot.covered(
                        new WebCall.Answer(404, "no /open-apis/bot/v2/hook/" + key + " here"),
                        "https://open.feishu.cn/open-apis/bot/v2/hook/" + key);
        assertEquals("404 no /open-apis/bot/v2/hook/*** here", answer.words());
        assertEquals(
                "400 key=***",
                Robot.covered(
                                new WebCall.Answer(400, "key=" + key),
                                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + key)
                        .words());
    }
}
