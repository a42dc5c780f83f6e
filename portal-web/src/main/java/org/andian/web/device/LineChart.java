package org.andian.web.device;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import org.andian.portal.measurement.Series;
import org.andian.portal.measurement.Series.Point;
import org.andian.portal.period.Period;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Curves as Chart.js reads them; {@code lines.js} adds colours, the limits and the words of the
 * axes. A bucket without readings ends the line: gaps stay gaps. A single curve is drawn with its
 * least and greatest values around it.
 */
final class LineChart {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final Period period;
    private final Duration bucket;

    /** A curve and what it is called. */
    record Line(String name, Series series) {}

    /** A limit and what stands on its line. */
    record Mark(String text, Limit limit) {}

    LineChart(Period period, Duration bucket) {
        this.period = period;
        this.bucket = bucket;
    }

    /**
     * @return JSON that may stand inside a script: no character of it can end the script
     */
    String json(String title, List<Line> lines, List<Mark> marks) {
        JsonArrayBuilder datasets = JSON.createArrayBuilder();
        if (lines.size() == 1) {
            Series only = lines.getFirst().series();
            datasets.add(envelope("least", only, Point::min))
                    .add(envelope("greatest", only, Point::max));
        }
        lines.forEach(
                line ->
                        datasets.add(
                                JSON.createObjectBuilder()
                                        .add("label", line.name())
                                        .add("role", "mean")
                                        .add("data", points(line.series(), Point::mean))));
        JsonObjectBuilder plugin =
                JSON.createObjectBuilder().add("title", title).add("limits", marks(marks));
        JsonObject chart =
                JSON.createObjectBuilder()
                        .add("type", "line")
                        .add("data", JSON.createObjectBuilder().add("datasets", datasets))
                        .add(
                                "options",
                                JSON.createObjectBuilder()
                                        .add(
                                                "scales",
                                                JSON.createObjectBuilder()
                                                        .add(
                                                                "x",
                                                                JSON.createObjectBuilder()
                                                                        .add("type", "linear")
                                                                        .add(
                                                                                "min",
                                                                                period.from()
                                                                                        .toEpochMilli())
                                                                        .add(
                                                                                "max",
                                                                                period.to()
                                                                                        .toEpochMilli())))
                                        .add(
                                                "plugins",
                                                JSON.createObjectBuilder()
                                                        .add("andianLines", plugin)))
                        .build();
        return chart.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private JsonObjectBuilder envelope(String role, Series series, ToDoubleFunction<Point> value) {
        return JSON.createObjectBuilder()
                .add("label", role)
                .add("role", role)
                .add("data", points(series, value));
    }

    private JsonArrayBuilder points(Series series, ToDoubleFunction<Point> value) {
        JsonArrayBuilder points = JSON.createArrayBuilder();
        Instant expected = null;
        for (Point point : series.points()) {
            if (expected != null && point.at().isAfter(expected)) {
                points.add(
                        JSON.createObjectBuilder()
                                .add("x", expected.toEpochMilli())
                                .add("y", JsonValue.NULL));
            }
            points.add(
                    JSON.createObjectBuilder()
                            .add("x", point.at().toEpochMilli())
                            .add("y", rounded(value.applyAsDouble(point))));
            expected = point.at().plus(bucket);
        }
        return points;
    }

    private static JsonArrayBuilder marks(List<Mark> marks) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        marks.forEach(
                mark ->
                        all.add(
                                JSON.createObjectBuilder()
                                        .add("text", mark.text())
                                        .add("level", mark.limit().level().name())
                                        .add("y", mark.limit().value())));
        return all;
    }

    private static double rounded(double value) {
        return Math.floor(value * 100 + 0.5) / 100;
    }
}
