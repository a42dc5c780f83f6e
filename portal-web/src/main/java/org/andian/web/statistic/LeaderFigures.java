package org.andian.web.statistic;

import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.Leaf.Measure;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.reports.CellText;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Picks from a statistic without column axis what a summary says of it. Pure. */
final class LeaderFigures {

    private final StatisticTable statistic;
    private final CellText text;

    LeaderFigures(StatisticTable statistic) {
        this.statistic = statistic;
        text = new CellText(statistic.table());
    }

    /** A figure of the foot row as printed; empty where there is nothing to measure. */
    Optional<String> total(String indicator, Measure measure) {
        return value(statistic.total(), indicator, measure)
                .map(value -> text.of(leaf(indicator, measure).orElseThrow() + 1, value));
    }

    /** Empty where the indicator was not asked for or there is nothing to measure. */
    Optional<Double> value(TableLine line, String indicator, Measure measure) {
        return leaf(indicator, measure).map(at -> line.cells().get(at).value());
    }

    Optional<Double> totalValue(String indicator, Measure measure) {
        return value(statistic.total(), indicator, measure);
    }

    /** A figure without its sign. */
    String size(String indicator, Measure measure) {
        return totalValue(indicator, measure)
                .map(value -> text.of(leaf(indicator, measure).orElseThrow() + 1, Math.abs(value)))
                .orElse("");
    }

    /**
     * Rows with the greatest figures, or the least: those that have one, and none that belong
     * nowhere.
     */
    List<TableLine> extreme(String indicator, boolean greatest, int most) {
        Comparator<TableLine> rising =
                Comparator.comparing(line -> value(line, indicator, Measure.VALUE).orElseThrow());
        return statistic.lines().stream()
                .filter(line -> !AxisKey.NONE.equals(line.key().code()))
                .filter(line -> value(line, indicator, Measure.VALUE).isPresent())
                .sorted(greatest ? rising.reversed() : rising)
                .limit(most)
                .toList();
    }

    /** All rows with the greatest figure, or the least. */
    List<TableLine> equalToExtreme(String indicator, boolean greatest) {
        List<TableLine> sorted = extreme(indicator, greatest, Integer.MAX_VALUE);
        return sorted.stream()
                .filter(
                        line ->
                                value(line, indicator, Measure.VALUE)
                                        .equals(value(sorted.getFirst(), indicator, Measure.VALUE)))
                .toList();
    }

    String printed(TableLine line, String indicator) {
        return text.of(
                leaf(indicator, Measure.VALUE).orElseThrow() + 1,
                value(line, indicator, Measure.VALUE).orElseThrow());
    }

    /** Whether not all rows have the same figure: only then one is best. */
    boolean differs(String indicator) {
        return statistic.lines().stream()
                        .map(line -> value(line, indicator, Measure.VALUE).orElse(null))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * The same figures in few columns with short headings; with too many rows those with the most
     * of an indicator.
     */
    Table small(
            String title, String note, List<Pick> picks, String by, int mostRows, Locale locale) {
        List<Pick> there =
                picks.stream()
                        .filter(pick -> leaf(pick.indicator(), pick.measure()).isPresent())
                        .toList();
        List<Column> columns = new ArrayList<>(List.of(statistic.table().columns().getFirst()));
        there.forEach(pick -> columns.add(column(pick, locale)));
        List<TableLine> lines =
                statistic.lines().size() <= mostRows
                        ? statistic.lines()
                        : extreme(by, true, mostRows);
        List<List<Object>> rows = lines.stream().map(line -> row(line, there)).toList();
        return new Table(title, note, statistic.table().zone(), columns, rows::iterator)
                .withTotals(List.of(row(statistic.total(), there)))
                .withExplanations(statistic.table().explanations());
    }

    /**
     * @param heading empty for the indicator's own name
     */
    record Pick(String indicator, Measure measure, String heading) {}

    private List<Object> row(TableLine line, List<Pick> picks) {
        List<Object> row = new ArrayList<>(List.of(line.key().label()));
        picks.forEach(pick -> row.add(value(line, pick.indicator(), pick.measure()).orElse(null)));
        return row;
    }

    private Column column(Pick pick, Locale locale) {
        int at = leaf(pick.indicator(), pick.measure()).orElseThrow();
        Column own = statistic.table().columns().get(at + 1);
        String heading =
                pick.heading().isEmpty()
                        ? statistic.leaves().get(at).indicator().in(locale).name()
                        : pick.heading();
        return new Column(List.of(heading), own.type(), own.unit(), own.decimals());
    }

    private Optional<Integer> leaf(String indicator, Measure measure) {
        return IntStream.range(0, statistic.leaves().size())
                .filter(at -> is(statistic.leaves().get(at), indicator, measure))
                .boxed()
                .findFirst();
    }

    private static boolean is(Leaf leaf, String indicator, Measure measure) {
        return leaf.measure() == measure
                && leaf.indicator().code().equals(indicator)
                && AxisKey.ALL.equals(leaf.column().code());
    }
}
