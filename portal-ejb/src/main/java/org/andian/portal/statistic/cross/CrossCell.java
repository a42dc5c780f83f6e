package org.andian.portal.statistic.cross;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.Within;

/**
 * One figure with the question it belongs to: {@link CrossQuery#question} of its days and layer, in
 * whose table its cell has its key.
 *
 * @param cell null where that table has no such row or column
 * @param days null for the whole period
 * @param layer null for all layers
 */
public record CrossCell(Cell cell, DateSpan days, Within.Layer layer) {

    /** Null where there is nothing to measure. */
    public Double value() {
        return cell == null ? null : cell.value();
    }
}
