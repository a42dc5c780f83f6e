package org.andian.portal.statistic;

/**
 * One figure.
 *
 * @param key null where there is nothing to open: comparisons
 * @param value null when there is nothing to measure, shown as a dash; a rate from 0 to 1, a mean
 *     in its unit, a change as a ratio (0.1 = 10 % more)
 */
public record Cell(CellKey key, Double value, long numerator, long denominator) {}
