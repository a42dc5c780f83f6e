package org.andian.portal.intake;

import java.time.Instant;
import java.util.Objects;

/**
 * Bytes as they arrived.
 *
 * @param kind what the bytes claim to be
 * @param deviceNo from the topic, path or connection, never from the body
 * @param origin where it came from, such as {@code mqtt} or {@code http:login}
 * @param redelivered whoever brought it says that it may have come before (MQTT's DUP)
 */
public record Frame(
        Kind kind,
        String deviceNo,
        String origin,
        byte[] body,
        Instant receivedAt,
        boolean redelivered) {

    /** BROKER: a broker's own report, deviceNo is then empty. */
    public enum Kind {
        READINGS,
        EVENTS,
        REPLIES,
        BROKER
    }

    /** One that is brought for the first time. */
    public Frame(Kind kind, String deviceNo, String origin, byte[] body, Instant receivedAt) {
        this(kind, deviceNo, origin, body, receivedAt, false);
    }

    public Frame {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(deviceNo, "deviceNo");
        Objects.requireNonNull(body, "body");
    }
}
