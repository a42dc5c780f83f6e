package org.andian.portal.indicator;

/**
 * How a figure of several days is made from the days' facts. Over several places it is always the
 * sum of numerators over the sum of denominators.
 */
public enum Total {
    /** the last day's value */
    STOCK,
    /** numerators of all days added */
    FLOW,
    /** numerators of all days added, divided by their denominators added */
    RATE,
    /** durations of all days added, divided by their number */
    MEAN,
    /** the last day's numerator, divided by its denominator */
    SHARE,
    /**
     * the middle one of the records' numerators; it does not add up, so that it is read from the
     * records of the period each time, for totals as well
     */
    MEDIAN;

    /** Whether a denominator divides. */
    public boolean isQuotient() {
        return this == RATE || this == MEAN || this == SHARE;
    }

    /** Whether it says little without the number of records it is made of. */
    public boolean hasDenominator() {
        return isQuotient() || this == MEDIAN;
    }

    /** Whether the last day alone counts. */
    public boolean isStock() {
        return this == STOCK || this == SHARE;
    }

    /** Whether it is shown in percent. */
    public boolean isPercent() {
        return this == RATE || this == SHARE;
    }
}
