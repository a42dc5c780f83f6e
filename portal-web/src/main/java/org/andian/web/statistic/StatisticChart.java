package org.andian.web.statistic;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.StatisticTable;
import org.andian.reports.CellText;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One column of a statistic as bars: the longest first, from zero; rows with nothing to measure
 * have none.
 *
 * @param heading the column's name with its unit
 * @param whole it counts: between two numbers its axis names none
 */
public record StatisticChart(String heading, boolean whole, List<Bar> bars) {

    static final int MOST_BARS = 20;
    private static final int FEW = 5;
    private static final int SOME = 12;
    private static final String COLOUR = "#1a5a9e";
    private static final String FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param length in the unit of the heading: a ratio in percent
     */
    public record Bar(String label, BigDecimal length, String text) {}

    /**
     * @param column of the neutral table, from 1: 0 holds the labels
     */
    static StatisticChart of(StatisticTable statistic, int column, Locale locale) {
        Table table = statistic.table();
        Column head = table.columns().get(column);
        CellText text = new CellText(table);
        List<Bar> bars = new ArrayList<>();
        table.rows()
                .get()
                .forEachRemaining(
                        row -> {
                            if (bars.size() < statistic.lines().size()
                                    && row.get(column) instanceof Number value) {
                                bars.add(
                                        new Bar(
                                                text.of(0, row.getFirst()),
                                                length(head, value),
                                                text.of(column, value)));
                            }
                        });
        bars.sort(Comparator.comparing(Bar::length).reversed());
        return new StatisticChart(
                heading(statistic, column, locale),
                head.type() == Column.Type.NUMBER && head.decimals() == 0,
                bars.stream().limit(MOST_BARS).toList());
    }

    /** The column that is ranked by, or the first, of the total where there are several. */
    static int column(StatisticTable statistic) {
        List<Leaf> leaves = statistic.leaves();
        String indicator =
                statistic.query().rankBy() == null
                        ? statistic.query().indicators().getFirst()
                        : statistic.query().rankBy();
        for (int at = 0; at < leaves.size(); at++) {
            Leaf leaf = leaves.get(at);
            if (leaf.measure() == Leaf.Measure.VALUE
                    && leaf.indicator().code().equals(indicator)
                    && AxisKey.ALL.equals(leaf.column().code())) {
                return at + 1;
            }
        }
        return 1;
    }

    /** The indicator with its unit. */
    static String heading(StatisticTable statistic, int column, Locale locale) {
        Column head = statistic.table().columns().get(column);
        String unit = head.type() == Column.Type.PERCENT ? "%" : head.unit();
        String name = statistic.leaves().get(column - 1).indicator().in(locale).name();
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    private static BigDecimal length(Column head, Number value) {
        BigDecimal exact = new BigDecimal(value.toString());
        return head.type() == Column.Type.PERCENT ? exact.multiply(HUNDRED) : exact;
    }

    public boolean isBlank() {
        return bars.isEmpty();
    }

    /** How tall the bars need it: few, some, many. */
    public String height() {
        return bars.size() <= FEW ? "few" : bars.size() <= SOME ? "some" : "many";
    }

    /** Configuration of Chart.js. */
    public String model() {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        JsonArrayBuilder lengths = Json.createArrayBuilder();
        bars.forEach(
                bar -> {
                    labels.add(bar.label());
                    lengths.add(bar.length());
                });
        JsonObjectBuilder set =
                Json.createObjectBuilder()
                        .add("label", heading)
                        .add("data", lengths)
                        .add("backgroundColor", COLOUR)
                        .add("barPercentage", 0.7);
        return Json.createObjectBuilder()
                .add("type", "bar")
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
        JsonObjectBuilder length =
                Json.createObjectBuilder()
                        .add("beginAtZero", true)
                        .add("grid", Json.createObjectBuilder().add("color", "#e6ebf0"))
                        .add("ticks", ticks);
        JsonObjectBuilder names =
                Json.createObjectBuilder()
                        .add("grid", Json.createObjectBuilder().add("display", false))
                        .add("ticks", Json.createObjectBuilder().add("autoSkip", false));
        return Json.createObjectBuilder()
                .add("indexAxis", "y")
                .add("animation", false)
                .add("maintainAspectRatio", false)
                .add("responsive", true)
                .add("font", Json.createObjectBuilder().add("family", FONT))
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add("legend", Json.createObjectBuilder().add("display", false)))
                .add("scales", Json.createObjectBuilder().add("x", length).add("y", names));
    }
}
