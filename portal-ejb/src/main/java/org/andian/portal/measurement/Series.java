package org.andian.portal.measurement;

import java.time.Instant;
import java.util.List;

/** A metric over time in equal buckets; a bucket without readings is absent, so gaps stay gaps. */
public record Series(int circuit, Metric metric, List<Point> points) {

    /**
     * One bucket.
     *
     * @param at its beginning
     * @param mean in the metric's unit, like least and greatest
     * @param count of the readings in it, at least 1
     */
    public record Point(Instant at, double mean, double min, double max, int count) {}
}
