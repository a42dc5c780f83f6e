package org.andian.web.statistic;

import org.andian.portal.indicator.IndicatorInfo;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Picks from a statistic without column axis what a summary says of it. Pure. */
final class LeaderFigures {

    /** A rate of fewer says more of chance than of the row. */
    static final int ENOUGH = 10;

    private static final Set<String> NOWHERE = Set.of(AxisKey.NONE, AxisKey.UNDIVIDED);

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

    /** Whether a figure is printed as none, however little it is. */
    boolean isNone(String indicator, Measure measure) {
        return totalValue(indicator, measure)
                .map(value -> text.of(leaf(indicator, measure).orElseThrow() + 1, 0.0))
                .filter(none -> none.equals(size(indicator, measure)))
                .isPresent();
    }

    /** A figure without its sign. */
    String size(String indicator, Measure measure) {
        return totalValue(indicator, measure)
                .map(value -> text.of(leaf(indicator, measure).orElseThrow() + 1, Math.abs(value)))
                .orElse("");
    }

    /** Of how many the foot row's rate is made. */
    long denominator(String indicator) {
        return statistic
                .total()
                .cells()
                .get(leaf(indicator, Measure.VALUE).orElseThrow())
                .denominator();
    }

    IndicatorInfo indicator(String code) {
        return statistic.leaves().get(leaf(code, Measure.VALUE).orElseThrow()).indicator();
    }

    /**
     * The rows a table of so many has, which are the only ones a sentence beside it may name: all
     * of them, else those with the most of an indicator, else the first.
     */
    List<TableLine> rows(String by, int most) {
        List<TableLine> all = statistic.lines();
        List<TableLine> leading = leading(by);
        return all.size() <= most
                ? all
                : (leading.isEmpty() ? all : leading).stream().limit(most).toList();
    }

    /** Whether any row has anything of an indicator. */
    boolean isRanked(String indicator) {
        return !leading(indicator).isEmpty();
    }

    /** Those with the most first; one that has none of it is not among them. */
    private List<TableLine> leading(String indicator) {
        return ranked(indicator, true).stream()
                .filter(line -> value(line, indicator, Measure.VALUE).orElseThrow() > 0)
                .toList();
    }

    /**
     * The rows with the greatest figures, or the least, as printed: all that share the extreme one,
     * and those next to it while they are few and no more than half of all; empty where all are
     * alike. Greatest and least never share a row. Rates of few records are not held against each
     * other.
     *
     * @param few how many may follow the extreme ones by name
     */
    List<TableLine> extreme(String indicator, boolean greatest, int few) {
        List<TableLine> ranked =
                ranked(indicator, greatest).stream()
                        .filter(line -> isTelling(line, indicator))
                        .toList();
        Map<String, List<TableLine>> equal =
                ranked.stream()
                        .collect(
                                Collectors.groupingBy(
                                        line -> printed(line, indicator),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<TableLine> extreme = new ArrayList<>();
        int most = Math.min(few, ranked.size() / 2);
        for (List<TableLine> group :
                equal.size() > 1 ? equal.values() : List.<List<TableLine>>of()) {
            if (!extreme.isEmpty() && extreme.size() + group.size() > most) {
                break;
            }
            extreme.addAll(group);
        }
        return extreme;
    }

    private boolean isTelling(TableLine line, String indicator) {
        int at = leaf(indicator, Measure.VALUE).orElseThrow();
        return !statistic.leaves().get(at).indicator().total().isQuotient()
                || line.cells().get(at).denominator() >= ENOUGH;
    }

    /** Rows that have a figure, and none that belong nowhere; from one end to the other. */
    private List<TableLine> ranked(String indicator, boolean greatest) {
        Comparator<TableLine> rising =
                Comparator.comparing(line -> value(line, indicator, Measure.VALUE).orElseThrow());
        return statistic.lines().stream()
                .filter(line -> !NOWHERE.contains(line.key().code()))
                .filter(line -> value(line, indicator, Measure.VALUE).isPresent())
                .sorted(greatest ? rising.reversed() : rising)
                .toList();
    }

    String printed(TableLine line, String indicator) {
        return text.of(
                leaf(indicator, Measure.VALUE).orElseThrow() + 1,
                value(line, indicator, Measure.VALUE).orElseThrow());
    }

    /**
     * The same figures in few columns with short headings.
     *
     * @param lines those of {@link #rows}
     */
    Table small(
            String title,
            List<Pick> picks,
            List<TableLine> lines,
            List<String> notes,
            Locale locale) {
        List<Pick> there =
                picks.stream()
                        .filter(pick -> leaf(pick.indicator(), pick.measure()).isPresent())
                        .toList();
        List<Column> columns = new ArrayList<>(List.of(statistic.table().columns().getFirst()));
        there.forEach(pick -> columns.add(column(pick, locale)));
        List<List<Object>> rows = lines.stream().map(line -> row(line, there)).toList();
        return new Table(title, "", statistic.table().zone(), columns, rows::iterator)
                .withTotals(List.of(row(statistic.total(), there)))
                .withExplanations(notes);
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
