package org.andian.portal.alarm;

import java.time.Instant;

/** One time the quantity left normal; {@code endedAt} null while it lasts. */
public record Occurrence(
        Instant startedAt,
        Instant endedAt,
        Level level,
        String source,
        Double value,
        Double peak) {}
