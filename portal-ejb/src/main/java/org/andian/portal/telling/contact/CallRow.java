package org.andian.portal.telling.contact;

import java.time.Instant;

/**
 * A call by phone about an alarm.
 *
 * @param actor login of who called
 * @param reached who was reached; null, as the note, for a caller who need not know people there
 * @param note what was said, null for nothing
 */
public record CallRow(Instant at, String actor, String reached, String note) {}
