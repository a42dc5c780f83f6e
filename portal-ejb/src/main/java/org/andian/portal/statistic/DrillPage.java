package org.andian.portal.statistic;

import java.util.List;

/**
 * Some of the records behind a figure.
 *
 * @param total how many records there are
 * @param sum what they add up to: the figure's numerator or denominator
 */
public record DrillPage(List<DrillRow> rows, long total, long sum) {}
