package org.andian.portal.statistic.cross;

import org.andian.portal.statistic.AxisKey;

import java.util.List;

/**
 * One row of figures.
 *
 * @param layer the key of the third axis it stands in; null without a third axis and for the total
 *     of all
 * @param row the row's key; code {@link AxisKey#ALL} for a layer's total and that of all
 * @param cells one a {@link CrossColumn}
 * @param rank null when not ranked, or when there is nothing to rank by
 */
public record CrossLine(AxisKey layer, AxisKey row, List<CrossCell> cells, Integer rank) {

    /** Whether it is a total, of a layer or of all. */
    public boolean isTotal() {
        return AxisKey.ALL.equals(row.code());
    }
}
