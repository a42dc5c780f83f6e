package org.andian.portal.statistic.cross;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.statistic.Leaf;

/**
 * One column of figures.
 *
 * @param days the period it tells of, null for the whole one
 * @param leaf what it shows of that period
 */
public record CrossColumn(DateSpan days, Leaf leaf) {}
