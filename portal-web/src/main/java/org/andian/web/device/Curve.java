package org.andian.web.device;

import org.andian.portal.measurement.Series;

import java.time.Instant;
import java.util.List;

/**
 * One picture: its curves for Chart.js, and the same figures as a table.
 *
 * @param names one a curve, in the order of each row's points
 */
public record Curve(String title, List<String> names, String json, List<Moment> moments) {

    /**
     * @param points null where that curve has a gap
     */
    public record Moment(Instant at, List<Series.Point> points) {}
}
