package org.andian.portal.audit;

import java.time.Instant;

/**
 * A row of the trail as the auditor sees it.
 *
 * @param id numbered without gaps; from 1, until the oldest are given up
 * @param at by the clock of the node that wrote it, to the millisecond
 * @param result {@code done} or {@code refused}
 */
public record Entry(long id, Instant at, Act act, String result) {}
