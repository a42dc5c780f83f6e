package org.andian.portal.alarm;

import java.time.Instant;

/**
 * One thing that happened to an alarm.
 *
 * @param what raised, lasting (told late, and not over by now), escalated, cleared, reopened,
 *     reported (by the device as well), told (late: out of normal before it was raised), clock (the
 *     device's clock was wrong), acknowledged, unacknowledged (taken back by a person), lapsed (the
 *     acknowledgement no longer holds: the alarm rose or came back)
 * @param actor login; null = the portal itself
 * @param value at that moment, null where none was measured; of {@code clock} the minutes by which
 *     that was ahead
 * @param note what the actor wrote, may be null
 */
public record HistoryEntry(Instant at, String what, String actor, Double value, String note) {}
