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
 * @param history brought by a door for importing history: old stamps are what it is for, and tell
 *     nothing of the device's clock
 */
public record Frame(
        Kind kind,
        String deviceNo,
        String origin,
        byte[] body,
        Instant receivedAt,
        boolean redelivered,
        boolean history) {

    /** BROKER: a broker's own report, deviceNo is then empty. */
    public enum Kind {
        READINGS,
        EVENTS,
        REPLIES,
        BROKER
    }

    /** One that is brought for the first time. */
    public Frame(Kind kind, String deviceNo, String origin, byte[] body, Instant receivedAt) {
        this(kind, deviceNo, origin, body, receivedAt, false, false);
    }

    /** The same, brought by a door for importing history. */
    public Frame ofHistory() {
        return new Frame(kind, deviceNo, origin, body, receivedAt, redelivered, true);
    }

    public Frame {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(deviceNo, "deviceNo");
        Objects.requireNonNull(body, "body");
    }
}
