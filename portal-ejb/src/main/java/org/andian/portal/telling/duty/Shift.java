package org.andian.portal.telling.duty;

import java.time.Instant;

/**
 * Somebody's duty once.
 *
 * @param endsAt exclusive
 */
public record Shift(long id, String person, String who, Instant startsAt, Instant endsAt) {}
