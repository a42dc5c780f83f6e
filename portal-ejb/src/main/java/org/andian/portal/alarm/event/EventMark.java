package org.andian.portal.alarm.event;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where a row stands in an order of events; a list goes on behind it.
 *
 * @param value by which the order sorts first; null where it is the time
 * @param source 0 for an alarm, 1 for a device's own event: their ids are counted apart
 */
public record EventMark(Serializable value, Instant at, int source, long id)
        implements Serializable {}
