package org.andian.portal.intake;

import java.time.Instant;

/**
 * A frame, or one reading of it, that could not be used.
 *
 * @param origin how it came in and from where
 * @param deviceNo as the sender gave it, whether or not it is registered
 * @param reason one of few words such as {@code malformedJson}, counted and translated
 * @param detail what exactly was wrong, in English; may be null
 * @param size of the whole frame in bytes
 * @param body the beginning of the frame, at most {@link #KEPT_BYTES}
 */
public record Rejection(
        Instant receivedAt,
        String origin,
        String deviceNo,
        String reason,
        String detail,
        int size,
        byte[] body) {

    public static final int KEPT_BYTES = 8 * 1024;

    /** The reason of what could be read and that we failed to store. */
    public static final String UNSTORABLE = "unstorable";

    /** Whether something in it was fit: then its body is kept whatever the cap says. */
    boolean heldValues() {
        return UNSTORABLE.equals(reason);
    }
}
