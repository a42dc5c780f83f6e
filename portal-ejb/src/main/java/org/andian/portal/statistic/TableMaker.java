package org.andian.portal.statistic;

import org.andian.portal.fact.Count;
import org.andian.portal.fact.Monitoring;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.CellKey.Part;
import org.andian.portal.statistic.CellKey.Span;
import org.andian.portal.statistic.Leaf.Measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes lines of cells from the sums of the periods. Pure.
 *
 * @param measured whether an indicator says anything in a period
 */
record TableMaker(
        StatisticQuery query,
        List<IndicatorInfo> indicators,
        Map<Span, Sums> sums,
        Measured measured) {

    /** A page of it opens within seconds, and a workbook within a visitor's patience. */
    static final int MOST_CELLS = 50_000;

    /** Asked for each indicator, period, row and column; the last two may stand for all. */
    interface Measured {
        boolean is(IndicatorInfo info, Span span, String row, String column);
    }

    /**
     * The columns of each key of the column axis, then those of the total. @param columns empty
     * without a column axis
     */
    List<Leaf> leaves(List<AxisKey> columns, AxisKey all) {
        List<Leaf> leaves = new ArrayList<>();
        List<AxisKey> keys = new ArrayList<>(columns);
        keys.add(all);
        for (AxisKey key : keys) {
            for (IndicatorInfo info : indicators) {
                measures(info).forEach(measure -> leaves.add(new Leaf(key, info, measure)));
            }
        }
        return leaves;
    }

    /**
     * To be asked before any line is made.
     *
     * @param rows without the total's
     * @throws Refusal TOO_MANY_CELLS
     */
    static void requireToFit(int rows, int leaves) {
        long cells = (rows + 1L) * leaves;
        if (cells > MOST_CELLS) {
            throw new Refusal(StatisticReason.TOO_MANY_CELLS, cells, MOST_CELLS);
        }
    }

    TableLine line(AxisKey row, List<Leaf> leaves) {
        return new TableLine(row, leaves.stream().map(leaf -> cell(row, leaf)).toList(), null);
    }

    /**
     * Equal figures share a rank; what belongs nowhere, or cannot be measured, has none and stands
     * last.
     */
    List<TableLine> ranked(List<TableLine> lines) {
        if (query.rankBy() == null) {
            return lines;
        }
        IndicatorInfo by =
                indicators.stream()
                        .filter(info -> info.code().equals(query.rankBy()))
                        .findFirst()
                        .orElseThrow();
        List<TableLine> ranked = new ArrayList<>();
        List<Double> figures =
                lines.stream()
                        .filter(line -> isRanked(line, by))
                        .map(line -> figure(line, by))
                        .toList();
        for (TableLine line : lines) {
            Integer rank =
                    isRanked(line, by)
                            ? 1
                                    + (int)
                                            figures.stream()
                                                    .filter(other -> other > figure(line, by))
                                                    .count()
                            : null;
            ranked.add(new TableLine(line.key(), line.cells(), rank));
        }
        ranked.sort(
                Comparator.comparing(
                        TableLine::rank, Comparator.nullsLast(Comparator.naturalOrder())));
        return ranked;
    }

    private boolean isRanked(TableLine line, IndicatorInfo by) {
        return !Set.of(AxisKey.NONE, AxisKey.UNDIVIDED).contains(line.key().code())
                && figure(line, by) != null;
    }

    private Double figure(TableLine line, IndicatorInfo by) {
        return value(line.key().code(), AxisKey.ALL, by, Span.CURRENT);
    }

    private List<Measure> measures(IndicatorInfo info) {
        List<Measure> measures = new ArrayList<>(List.of(Measure.VALUE));
        if (query.denominators() && info.total().hasDenominator()) {
            measures.add(Measure.DENOMINATOR);
        }
        if (query.monthOnMonth()) {
            measures.addAll(List.of(Measure.MONTH_DIFFERENCE, Measure.MONTH_CHANGE));
        }
        if (query.yearOnYear()) {
            measures.addAll(List.of(Measure.YEAR_DIFFERENCE, Measure.YEAR_CHANGE));
        }
        return measures;
    }

    private Cell cell(AxisKey row, Leaf leaf) {
        IndicatorInfo info = leaf.indicator();
        String column = leaf.column().code();
        Double value = value(row.code(), column, info, Span.CURRENT);
        return switch (leaf.measure()) {
            case VALUE -> {
                Count count = sums.get(Span.CURRENT).at(row.code(), column, info.code());
                yield new Cell(
                        new CellKey(row.code(), column, info.code(), Part.NUMERATOR, Span.CURRENT),
                        value,
                        count.numerator(),
                        count.denominator());
            }
            case DENOMINATOR -> denominator(row.code(), column, info);
            case MONTH_DIFFERENCE ->
                    compared(
                            Figures.difference(
                                    info,
                                    value,
                                    value(row.code(), column, info, Span.MONTH_BEFORE)));
            case MONTH_CHANGE ->
                    compared(
                            Figures.change(
                                    value, value(row.code(), column, info, Span.MONTH_BEFORE)));
            case YEAR_DIFFERENCE ->
                    compared(
                            Figures.difference(
                                    info,
                                    value,
                                    value(row.code(), column, info, Span.YEAR_BEFORE)));
            case YEAR_CHANGE ->
                    compared(
                            Figures.change(
                                    value, value(row.code(), column, info, Span.YEAR_BEFORE)));
        };
    }

    private static Cell compared(Double figure) {
        return new Cell(null, figure, 0, 0);
    }

    private Cell denominator(String row, String column, IndicatorInfo info) {
        Count count = sums.get(Span.CURRENT).at(row, column, info.code());
        boolean says = isMeasured(row, column, info, Span.CURRENT);
        return new Cell(
                new CellKey(row, column, info.code(), Part.DENOMINATOR, Span.CURRENT),
                says ? (double) count.denominator() : null,
                count.numerator(),
                count.denominator());
    }

    /**
     * What is not divided is what the groups leave of the whole, and may be less than nothing: it
     * has no rate.
     */
    private Double value(String row, String column, IndicatorInfo info, Span span) {
        if (info.total().isQuotient()
                && (row.equals(AxisKey.UNDIVIDED) || column.equals(AxisKey.UNDIVIDED))) {
            return null;
        }
        return Figures.value(
                info,
                sums.get(span).at(row, column, info.code()),
                isMeasured(row, column, info, span));
    }

    /** Nothing counted says something only where a device was heard. */
    private boolean isMeasured(String row, String column, IndicatorInfo info, Span span) {
        Sums read = sums.get(span);
        return measured.is(info, span, row, column)
                && (!info.monitored()
                        || read.has(row, column, info.code())
                        || Monitoring.isHeard(code -> read.at(row, column, code)));
    }
}
