package org.andian.portal.intake;

import java.time.Instant;

/**
 * A part of a message that could not be used while the rest of it was.
 *
 * @param deviceNo of a registered device
 * @param circuit as the rest of the message was taken
 * @param code of the metric, empty for what is no metric we know
 * @param reason one of few words, counted and translated as those of a {@link Rejection}
 * @param detail what stood there, in English; may be null
 */
public record UnfitValue(
        Instant receivedAt,
        String deviceNo,
        int circuit,
        String code,
        String reason,
        String detail) {}
