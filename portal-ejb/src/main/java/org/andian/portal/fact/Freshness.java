package org.andian.portal.fact;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the figures of a period can be relied on.
 *
 * @param computedAt up to when the newest of its data reach: when the latest of its facts was
 *     computed, null when none was
 * @param missingDays days of the period, up to today, for which nothing was computed
 * @param provisionalFrom the oldest day that may still change without notice (today, the two days
 *     before it, and any that has not been computed since it settles); null when all are settled
 * @param corrections how many corrections of settled facts there were within what the table shows
 */
public record Freshness(
        Instant computedAt, int missingDays, LocalDate provisionalFrom, long corrections) {}
