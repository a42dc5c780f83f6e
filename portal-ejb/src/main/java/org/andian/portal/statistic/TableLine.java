package org.andian.portal.statistic;

import java.util.List;

/**
 * One row of figures.
 *
 * @param cells one a {@link Leaf}
 * @param rank null when not ranked, or when there is nothing to rank by
 */
public record TableLine(AxisKey key, List<Cell> cells, Integer rank) {}
