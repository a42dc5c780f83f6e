package org.andian.portal.statistic;

import org.andian.portal.fact.Count;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;

/** From sums to figures. Pure; null stands for "nothing to measure". */
final class Figures {

    private static final double POINTS = 100;

    private Figures() {}

    /** A rate from 0 to 1, a mean in its unit, any other the number itself. */
    static Double value(IndicatorInfo info, Count count, boolean measured) {
        if (!measured) {
            return null;
        }
        if (info.total() == Total.MEDIAN) {
            return count.denominator() == 0 ? null : (double) count.numerator() / info.scale();
        }
        if (!info.total().isQuotient()) {
            return info.campaign() && count.denominator() == 0 ? null : (double) count.numerator();
        }
        return count.denominator() == 0
                ? null
                : (double) count.numerator() / count.denominator() / info.scale();
    }

    /** Of a rate in percentage points. */
    static Double difference(IndicatorInfo info, Double value, Double base) {
        return value == null || base == null
                ? null
                : (value - base) * (info.total().isPercent() ? POINTS : 1);
    }

    /** Relative to the base; nothing to say when that is 0. */
    static Double change(Double value, Double base) {
        return value == null || base == null || base == 0 ? null : (value - base) / base;
    }
}
