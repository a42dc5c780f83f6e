package org.andian.portal.notification;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.andian.portal.refusal.Refusal;

import java.io.StringReader;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a gateway for short messages is asked. In address, headers and body stand {@code {phone}},
 * {@code {text}}, {@code {id}}, {@code {time}} and {@code {secret}} for their values.
 *
 * @param method GET, POST or PUT
 * @param headers one a line, name and value with a colon between
 * @param successPath names of members down to the value that tells success, with dots between;
 *     empty where the whole answer is looked at
 * @param successText what that value is, or what the answer contains; empty where a status of 200
 *     to 299 says enough
 * @param costMilli of one part of a message, in thousandths of a yuan
 */
public record SmsTemplate(
        String address,
        String method,
        String headers,
        String body,
        String successPath,
        String successText,
        int costMilli) {

    /** Of each text. */
    public static final int LONGEST = 1000;

    /** Ten yuan. */
    public static final int MOST_COST_MILLI = 10_000;

    /** Characters of a message that is sent whole, and of each part of a longer one. */
    private static final int ONE = 70;

    private static final int PART = 67;
    private static final int MILLI = 1000;
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,60}");

    /** The protocol's own. */
    private static final Set<String> KEPT =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "upgrade",
                    "transfer-encoding");

    /**
     * @throws Refusal ADDRESS_OF_SYSTEM, METHOD, HEADER, TEMPLATE, COST
     */
    public SmsTemplate {
        headers = headers == null ? "" : headers.strip();
        body = body == null ? "" : body.strip();
        successPath = successPath == null ? "" : successPath.strip();
        successText = successText == null ? "" : successText.strip();
        requireShort(address);
        requireShort(headers);
        requireShort(body);
        requireShort(successPath);
        requireShort(successText);
        requireFixedHost(address);
        if (!METHODS.contains(method)) {
            throw new Refusal(NotificationReason.METHOD);
        }
        if (costMilli < 0 || costMilli > MOST_COST_MILLI) {
            throw new Refusal(NotificationReason.COST, MOST_COST_MILLI / MILLI);
        }
        parsed(headers);
    }

    /** Of a text that networks carry in parts, which are charged one by one. */
    long costOf(String text) {
        int parts = text.length() <= ONE ? 1 : (text.length() + PART - 1) / PART;
        return (long) parts * costMilli;
    }

    /** What is sent for one message. */
    WebCall call(Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        parsed(headers)
                .forEach((name, value) -> filled.put(name, Filling.LINE.fill(value, values)));
        String type =
                filled.entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
        return new WebCall(
                method,
                Filling.ADDRESS.fill(address, values),
                filled,
                body.isEmpty() || method.equals("GET")
                        ? null
                        : Filling.of(type).fill(body, values));
    }

    /** Whether an answer says that the gateway has taken the message. */
    boolean isTaken(WebCall.Answer answer) {
        if (!answer.isGood() || successText.isEmpty()) {
            return answer.isGood();
        }
        return successPath.isEmpty()
                ? answer.text().contains(successText)
                : successText.equals(member(answer.text()));
    }

    /** Null where the answer is no JSON or has no such member. */
    private String member(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonValue at = reader.readValue();
            for (String name : successPath.split("\\.")) {
                at = at instanceof JsonObject object ? object.get(name) : null;
            }
            return switch (at) {
                case null -> null;
                case JsonString text -> text.getString();
                default -> at.toString();
            };
        } catch (JsonException noJson) {
            return null;
        }
    }

    private static Map<String, String> parsed(String headers) {
        Map<String, String> parsed = new LinkedHashMap<>();
        for (String line : headers.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            if (!HEADER_NAME.matcher(name).matches()
                    || KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                throw new Refusal(NotificationReason.HEADER, line.strip());
            }
            parsed.put(name, line.substring(colon + 1).strip());
        }
        return parsed;
    }

    /** Where it goes is decided by who sets it, and by no name of a premises. */
    private static void requireFixedHost(String address) {
        URI uri = WebCall.checked(filled(address, "x"));
        if (!uri.getRawAuthority()
                .equals(WebCall.checked(filled(address, "y")).getRawAuthority())) {
            throw new Refusal(NotificationReason.ADDRESS_OF_SYSTEM);
        }
    }

    private static String filled(String address, String value) {
        return address == null ? "" : address.replaceAll("\\{[a-z]+}", value);
    }

    private static void requireShort(String text) {
        if (text != null && text.length() > LONGEST) {
            throw new Refusal(NotificationReason.TEMPLATE, LONGEST);
        }
    }
}
