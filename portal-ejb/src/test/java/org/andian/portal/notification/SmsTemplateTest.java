package org.andian.portal.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.util.Map;

class SmsTemplateTest {

    private static final Map<String, String> VALUES =
            Map.of("phone", "13912340003", "text", "a \"b\"\n&c=1", "secret", "k");

    @Test
    void valuesStayValuesInJson() {
        WebCall call =
                template(
                                "Content-Type: application/json",
                                "{\"to\": \"{phone}\", \"t\": \"{text}\"}")
                        .call(VALUES);
        assertEquals("{\"to\": \"13912340003\", \"t\": \"a \\\"b\\\" &c=1\"}", call.body());
        assertEquals("http://gateway.example.com/send?key=k", call.address());
    }

    @Test
    void valuesStayValuesInAForm() {
        WebCall call =
                template("Content-Type: application/x-www-form-urlencoded", "t={text}&x={other}")
                        .call(VALUES);
        assertEquals("t=a+%22b%22+%26c%3D1&x={other}", call.body());
    }

    @Test
    void successIsWhatTheMemberSays() {
        SmsTemplate template = template("", "");
        assertEquals(true, template.isTaken(answer(200, "{\"data\": {\"code\": 0}}")));
        assertEquals(false, template.isTaken(answer(200, "{\"data\": {\"code\": 7}}")));
        assertEquals(false, template.isTaken(answer(200, "busy")));
        assertEquals(false, template.isTaken(answer(500, "{\"data\": {\"code\": 0}}")));
    }

    @Test
    void whatWouldBreakTheProtocolIsRefused() {
        assertRefused(NotificationReason.HEADER, () -> template("Host: else.example.com", ""));
        assertRefused(NotificationReason.HEADER, () -> template("no colon", ""));
        assertRefused(
                NotificationReason.ADDRESS_OF_SYSTEM,
                () -> new SmsTemplate("file:///etc/passwd", "GET", "", "", "", "", 0));
        assertRefused(
                NotificationReason.METHOD,
                () -> new SmsTemplate("http://a.example.com", "DELETE", "", "", "", "", 0));
    }

    /** A premises may be called as it likes: it decides neither where to, nor what is sent. */
    @Test
    void noNameDecidesWhereItGoes() {
        assertRefused(
                NotificationReason.ADDRESS_OF_SYSTEM,
                () -> new SmsTemplate("http://{text}/send", "GET", "", "", "", "", 0));
        assertRefused(
                NotificationReason.ADDRESS_OF_SYSTEM,
                () -> new SmsTemplate("http://a.example.com:8{id}/", "GET", "", "", "", "", 0));
        WebCall call =
                new SmsTemplate("http://a.example.com/{text}", "GET", "X: {text}", "", "", "", 0)
                        .call(Map.of("text", "../?a\r\nHost: b.example.com"));
        assertEquals("http://a.example.com/..%2F%3Fa%20Host%3A%20b.example.com", call.address());
        assertEquals(Map.of("X", "../?a Host: b.example.com"), call.headers());
    }

    /** It waits for better settings, and says nothing of what was filled in. */
    @Test
    void whatCannotBeSentIsToldAsSuch() {
        WebCall call =
                new SmsTemplate("http://127.0.0.1:9/", "GET", "X: {secret}", "", "", "", 0)
                        .call(Map.of("secret", "\u62a5\u8b66"));
        assertUnusable(call);
        assertUnusable(new WebCall("GET", "http://169.254.169.254/", Map.of(), null));
        assertUnusable(new WebCall("GET", "http://a.example.com/{other}", Map.of(), null));
    }

    private static void assertUnusable(WebCall call) {
        NotSent failure = assertThrows(NotSent.class, call::send);
        assertEquals(Mailing.UNUSABLE, failure.getMessage());
        assertEquals(false, failure.isForGood());
    }

    @Test
    void gatewaysStandInTheOfficesOwnNetwork() throws Exception {
        assertEquals(false, Forbidden.is(InetAddress.getByName("192.168.1.10")));
        assertEquals(false, Forbidden.is(InetAddress.getByName("127.0.0.1")));
        assertEquals(true, Forbidden.is(InetAddress.getByName("0.0.0.0")));
        assertEquals(true, Forbidden.is(InetAddress.getByName("fe80::1")));
        assertEquals(true, Forbidden.is(InetAddress.getByName("fd00:ec2::254")));
        assertEquals(true, Forbidden.is(InetAddress.getByName("100.100.100.200")));
    }

    @Test
    void aWrongKeyIsMendedWhileTheMessageWaits() {
        assertEquals(false, answer(401, "").isForGood());
        assertEquals(false, answer(404, "").isForGood());
        assertEquals(false, answer(503, "").isForGood());
        assertEquals(true, answer(400, "").isForGood());
    }

    @Test
    void longTextsAreChargedByTheirParts() {
        SmsTemplate template = template("", "");
        assertEquals(45, template.costOf("x".repeat(70)));
        assertEquals(90, template.costOf("x".repeat(71)));
        assertEquals(90, template.costOf("x".repeat(134)));
        assertEquals(135, template.costOf("x".repeat(135)));
    }

    /** As anybody can work it out: {@code printf '1.{}' | openssl dgst -sha256 -hmac secret}. */
    @Test
    void whatIsSignedCanBeChecked() {
        assertEquals(
                "1122767b193110cfec322b6f199b599edbf608ed087f2d27afb0b97d99523908",
                HookCarrier.signature("secret", "1.{}"));
    }

    private static void assertRefused(NotificationReason reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }

    private static WebCall.Answer answer(int status, String text) {
        return new WebCall.Answer(status, text);
    }

    private static SmsTemplate template(String headers, String body) {
        return new SmsTemplate(
                "http://gateway.example.com/send?key={secret}",
                "POST",
                headers,
                body,
                "data.code",
                "0",
                45);
    }
}
