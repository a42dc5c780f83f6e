package org.andian.portal.alarm;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where a row stands in an order: a list goes on behind it, whatever was added or changed
 * meanwhile. It holds for the order it was made in.
 *
 * @param value by which the order sorts first; null where it is the time of raising
 */
public record AlarmMark(Serializable value, Instant raisedAt, long id) implements Serializable {}
