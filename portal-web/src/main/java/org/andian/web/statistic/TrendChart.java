package org.andian.web.statistic;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import org.andian.reports.CellText;
import org.andian.reports.Chart;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One column of a series as a line over its periods, in their order and from zero; a period with
 * nothing to measure breaks the line.
 *
 * @param heading the column's name with its unit
 * @param whole it counts: between two numbers its axis names none
 */
public record TrendChart(String heading, boolean whole, List<Point> points) {

    private static final String COLOUR = "#1a5a9e";
    private static final double WIDTH = 1.6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param height in the unit of the heading, a ratio in percent; null for nothing to measure
     * @param text as the table prints it
     */
    public record Point(String label, BigDecimal height, String text) {}

    /**
     * @param trend with a chart of its own, whose columns it names
     */
    static TrendChart of(Table trend) {
        Chart chart = trend.chart().orElseThrow();
        Column head = trend.columns().get(chart.valueColumn());
        CellText text = new CellText(trend);
        List<Point> points = new ArrayList<>();
        trend.rows()
                .get()
                .forEachRemaining(
                        row -> {
                            Object value = row.get(chart.valueColumn());
                            points.add(
                                    new Point(
                                            text.of(0, row.getFirst()),
                                            value instanceof Number number
                                                    ? height(head, number)
                                                    : null,
                                            text.of(chart.valueColumn(), value)));
                        });
        boolean percent = head.type() == Column.Type.PERCENT;
        return new TrendChart(
                percent ? head.label() + " (%)" : head.label(),
                !percent && head.decimals() == 0,
                points);
    }

    private static BigDecimal height(Column head, Number value) {
        BigDecimal exact = new BigDecimal(value.toString());
        return head.type() == Column.Type.PERCENT ? exact.multiply(HUNDRED) : exact;
    }

    public boolean isBlank() {
        return points.stream().allMatch(point -> point.height() == null);
    }

    /** Configuration of Chart.js. */
    public String model() {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        JsonArrayBuilder heights = Json.createArrayBuilder();
        for (Point point : points) {
            labels.add(point.label());
            if (point.height() == null) {
                heights.addNull();
            } else {
                heights.add(point.height());
            }
        }
        JsonObjectBuilder set =
                Json.createObjectBuilder()
                        .add("label", heading)
                        .add("data", heights)
                        .add("borderColor", COLOUR)
                        .add("backgroundColor", COLOUR)
                        .add("borderWidth", WIDTH)
                        .add("spanGaps", false)
                        .add("pointRadius", 3);
        return Json.createObjectBuilder()
                .add("type", "line")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add("datasets", Json.createArrayBuilder().add(set)))
                .add("options", options())
                .build()
                .toString();
    }

    private JsonObjectBuilder options() {
        JsonObjectBuilder ticks = Json.createObjectBuilder();
        if (whole) {
            ticks.add("precision", 0);
        }
        JsonObjectBuilder heights =
                Json.createObjectBuilder()
                        .add("beginAtZero", true)
                        .add("grid", Json.createObjectBuilder().add("color", "#e6ebf0"))
                        .add("ticks", ticks);
        JsonObjectBuilder periods =
                Json.createObjectBuilder()
                        .add("grid", Json.createObjectBuilder().add("display", false));
        return Json.createObjectBuilder()
                .add("animation", false)
                .add("maintainAspectRatio", false)
                .add("responsive", true)
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add("legend", Json.createObjectBuilder().add("display", false)))
                .add("scales", Json.createObjectBuilder().add("x", periods).add("y", heights));
    }
}
