package org.andian.portal.notification;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A robot of a messenger's group: posts a text into the group it was made in. Each signs as its
 * maker has published, and says in its answer's code, not by the status, whether it has taken it.
 */
public enum Robot {
    /** its address holds its key, nothing is signed */
    WECOM("wecom", "errcode") {
        @Override
        WebCall call(String address, String secret, String text, Instant now) {
            return post(address, content("msgtype", text));
        }
    },
    /** signed in its address, over milliseconds */
    DINGTALK("dingtalk", "errcode") {
        @Override
        WebCall call(String address, String secret, String text, Instant now) {
            String at = String.valueOf(now.toEpochMilli());
            String sign = mac(secret, at + "\n" + secret);
            return post(
                    address
                            + (address.contains("?") ? "&" : "?")
                            + "timestamp="
                            + at
                            + "&sign="
                            + URLEncoder.encode(sign, StandardCharsets.UTF_8),
                    content("msgtype", text));
        }
    },
    /** signed in its body, over seconds; what others sign is the key here, and nothing is signed */
    FEISHU("feishu", "code") {
        @Override
        WebCall call(String address, String secret, String text, Instant now) {
            String at = String.valueOf(now.getEpochSecond());
            return post(
                    address,
                    Json.createObjectBuilder()
                            .add("timestamp", at)
                            .add("sign", mac(at + "\n" + secret, ""))
                            .add("msg_type", "text")
                            .add("content", Json.createObjectBuilder().add("text", text)));
        }
    };

    private static final String MAC = "HmacSHA256";

    /** Those of all three are longer, and no other part of their addresses is. */
    private static final int SHORTEST_KEY = 16;

    private final String kind;
    private final String code;

    Robot(String kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    /** In the outbox. */
    public String kind() {
        return kind;
    }

    /** Whether it takes only what is signed. */
    public boolean isSigned() {
        return this != WECOM;
    }

    /**
     * @param secret null for one that signs nothing
     */
    abstract WebCall call(String address, String secret, String text, Instant now);

    /** Whether its answer says that the group has the text. */
    boolean isTaken(WebCall.Answer answer) {
        if (!answer.isGood()) {
            return false;
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readValue() instanceof JsonObject said
                    && said.get(code) instanceof JsonNumber number
                    && number.intValue() == 0;
        } catch (JsonException noJson) {
            return false;
        }
    }

    /** An answer without what in the address lets one speak in the group, should it repeat that. */
    static WebCall.Answer covered(WebCall.Answer answer, String address) {
        URI uri = URI.create(address);
        String text = answer.text();
        for (String part : (uri.getRawPath() + "?" + uri.getRawQuery()).split("[/?&=]")) {
            text = part.length() < SHORTEST_KEY ? text : text.replace(part, "***");
        }
        return new WebCall.Answer(answer.status(), text);
    }

    private static JsonObjectBuilder content(String type, String text) {
        return Json.createObjectBuilder()
                .add(type, "text")
                .add("text", Json.createObjectBuilder().add("content", text));
    }

    private static WebCall post(String address, JsonObjectBuilder body) {
        return new WebCall(
                "POST",
                address,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                body.build().toString());
    }

    /** HMAC with SHA-256, in base64. */
    private static String mac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), MAC));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC with SHA-256.", e);
        }
    }
}
