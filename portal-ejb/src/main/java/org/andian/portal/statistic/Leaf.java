package org.andian.portal.statistic;

import org.andian.portal.indicator.IndicatorInfo;

/**
 * One column of figures.
 *
 * @param column what the column stands for; code {@link AxisKey#ALL} for the total columns and
 *     where there is no column axis
 */
public record Leaf(AxisKey column, IndicatorInfo indicator, Measure measure) {

    /**
     * The value, of how many it is made, or its difference or relative change to the period before
     * or to the same period a year before.
     */
    public enum Measure {
        VALUE,
        DENOMINATOR,
        MONTH_DIFFERENCE,
        MONTH_CHANGE,
        YEAR_DIFFERENCE,
        YEAR_CHANGE
    }
}
