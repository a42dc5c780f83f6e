package org.andian.web.statistic;

import org.andian.portal.statistic.DrillRow;

import java.util.List;

/**
 * One page of the records behind a figure.
 *
 * @param sum what all of them add up to: the figure's numerator or denominator
 */
public record DrillJson(List<DrillRow> items, Integer total, String next, long sum) {}
