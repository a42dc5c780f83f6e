package org.andian.portal.alarm;

import java.time.Instant;

/** One thing that happened to an alarm. {@code actor} null = the portal itself. */
public record HistoryEntry(Instant at, String what, String actor, Double value, String note) {
}
