package org.andian.web.statistic;

import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.DrillPage;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.reports.CellText;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One figure of a statistic with what it stands under.
 *
 * @param column null where the figure is a total over all columns
 * @param text as the table prints it
 */
public record Drilled(
        IndicatorInfo indicator, AxisKey row, AxisKey column, Cell cell, String text) {

    private static final int HOURS_A_DAY = 24;

    /**
     * @param key of the numerator or the denominator; both lead to the same figure
     * @return empty when the table, as this reader sees it, has no such figure
     */
    static Optional<Drilled> find(StatisticTable statistic, CellKey key) {
        List<TableLine> lines =
                Stream.concat(statistic.lines().stream(), Stream.of(statistic.total())).toList();
        CellKey asShown = key.with(CellKey.Part.NUMERATOR);
        for (TableLine line : lines) {
            for (int at = 0; at < line.cells().size(); at++) {
                CellKey other = line.cells().get(at).key();
                if (other != null && other.with(CellKey.Part.NUMERATOR).equals(asShown)) {
                    return Optional.of(drilled(statistic, line, at));
                }
            }
        }
        return Optional.empty();
    }

    private static Drilled drilled(StatisticTable statistic, TableLine line, int at) {
        Leaf leaf = statistic.leaves().get(at);
        Cell cell = line.cells().get(at);
        AxisKey column = AxisKey.ALL.equals(leaf.column().code()) ? null : leaf.column();
        return new Drilled(
                leaf.indicator(),
                line.key(),
                column,
                cell,
                new CellText(statistic.table()).of(at + 1, cell.value()));
    }

    /**
     * By how much its rows differ from what was computed; 0 for a figure that opens to all of it.
     */
    long difference(CellKey.Part part, DrillPage rows) {
        long found = indicator.total() == Total.MEDIAN ? rows.total() : rows.sum();
        return found - computed(part);
    }

    /** What the figure's rows should add up to; of a median how many there should be. */
    long computed(CellKey.Part part) {
        boolean isNumerator = part == CellKey.Part.NUMERATOR && indicator.total() != Total.MEDIAN;
        return isNumerator ? cell.numerator() : cell.denominator();
    }

    /**
     * In what its records are measured on one side of the fraction's line: minutes are kept in
     * seconds, and days in hours.
     */
    Unit unit(CellKey.Part part) {
        boolean isNumerator = part == CellKey.Part.NUMERATOR;
        if (isNumerator && indicator.scale() > 1) {
            return indicator.scale() == HOURS_A_DAY ? Unit.HOURS : Unit.SECONDS;
        }
        return isNumerator ? Unit.OWN : Unit.OF;
    }

    /** Of a record: the indicator's, or that of its denominator. */
    enum Unit {
        SECONDS,
        HOURS,
        OWN,
        OF
    }

    /** Whether it has records below the fraction's line too. */
    public boolean isQuotient() {
        return indicator.total().isQuotient();
    }
}
