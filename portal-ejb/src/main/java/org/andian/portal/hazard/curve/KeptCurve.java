package org.andian.portal.hazard.curve;

import org.andian.portal.measurement.Series;
import org.andian.portal.period.Period;

import java.time.Duration;
import java.time.Instant;

/**
 * One curve of a hazard.
 *
 * @param from the beginning of its day
 */
public record KeptCurve(CurveTime time, Instant from, Series series) {

    /** How much each shows. */
    public static final Duration LENGTH = Duration.ofDays(1);

    /** Of one point. */
    public static final Duration BUCKET = Duration.ofMinutes(10);

    public Period period() {
        return new Period(from, from.plus(LENGTH));
    }

    /** The greatest value of the day. */
    public double greatest() {
        return series.points().stream().mapToDouble(Series.Point::max).max().orElse(0);
    }

    /** The least value of the day. */
    public double least() {
        return series.points().stream().mapToDouble(Series.Point::min).min().orElse(0);
    }
}
