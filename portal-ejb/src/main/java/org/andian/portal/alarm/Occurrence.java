package org.andian.portal.alarm;

import java.time.Instant;

/**
 * One time the quantity left normal.
 *
 * @param endedAt null while it lasts
 * @param level as it was judged last
 * @param source whether a limit of ours or the device itself told of it
 * @param value at which it began, null for kinds without a value
 * @param peak furthest beyond the limit, null as {@code value}
 */
public record Occurrence(
        Instant startedAt,
        Instant endedAt,
        Level level,
        String source,
        Double value,
        Double peak) {}
