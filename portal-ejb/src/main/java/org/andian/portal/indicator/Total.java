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
    SHARE;

    /** Whether a denominator divides. */
    public boolean isQuotient() {
        return this == RATE || this == MEAN || this == SHARE;
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
