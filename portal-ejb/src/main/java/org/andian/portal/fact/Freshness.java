package org.andian.portal.fact;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the figures of a period can be relied on.
 *
 * @param computedAt when the oldest of its facts was computed, null when none was
 * @param missingDays days of the period, up to today, for which nothing was computed
 * @param provisionalFrom the first day that may still change without notice (today and the two days
 *     before it); null when all are settled
 * @param corrections how many settled facts of the period were corrected afterwards
 */
public record Freshness(
        Instant computedAt, int missingDays, LocalDate provisionalFrom, long corrections) {}
