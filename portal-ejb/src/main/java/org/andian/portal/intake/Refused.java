package org.andian.portal.intake;

/**
 * An element of a body of which nothing could be used.
 *
 * @param index of it in the body, from 0
 * @param device whose reading it is, null where it does not say that
 * @param reason one of the words of a {@link Rejection}, or {@code noDevice}
 * @param detail which part and what it held, in English; may be null
 */
public record Refused(int index, String device, String reason, String detail) {}
