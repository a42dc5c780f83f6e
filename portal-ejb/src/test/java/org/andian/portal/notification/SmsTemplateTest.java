package org.andian.portal.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

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
