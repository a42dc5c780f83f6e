package org.andian.web.statistic;

import org.andian.portal.statistic.DrillRow;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of the records behind a figure.
 *
 * @param sum what all of them add up to: the figure's numerator or denominator
 * @param recordsFrom records before this day were given up, though the figure counts them; null
 *     when all are there
 */
public record DrillJson(
        List<DrillRow> items, Integer total, String next, long sum, LocalDate recordsFrom) {}
