package org.andian.web.hazard;

import jakarta.ws.rs.BadRequestException;

import java.util.List;
import java.util.stream.Stream;

/** What a body must say before a door is asked; each refusal is a 400 that says what to send. */
public final class Sent {

    private Sent() {}

    /** The body itself, which may be missing altogether. */
    public static <T> T body(T body) {
        if (body == null) {
            throw new BadRequestException("Send a JSON object.");
        }
        return body;
    }

    /** A member that is a value and not null. */
    public static <T> T member(String name, T value) {
        if (value == null) {
            throw new BadRequestException("Say \"" + name + "\".");
        }
        return value;
    }

    /** One of a few names. */
    public static <E extends Enum<E>> E constant(String member, E[] values, String name) {
        return Stream.of(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadRequestException(
                                        "\"" + member + "\" is one of " + List.of(values) + "."));
    }
}
