package org.andian.portal.telling.duty;

import java.time.Instant;

/**
 * What one on duty has told the next.
 *
 * @param actor login of who did
 * @param takenAt null while nobody has taken over
 * @param takenBy login, null as {@code takenAt}
 */
public record ShiftNote(
        long id, Instant at, String actor, String text, Instant takenAt, String takenBy) {}
