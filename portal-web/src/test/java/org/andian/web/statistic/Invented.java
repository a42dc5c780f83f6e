package org.andian.web.statistic;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.IndicatorWords;
import org.andian.portal.indicator.Total;
import org.andian.portal.period.Zones;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A statistic of three districts with alarms, a rate and the alarms' change, as the door would
 * answer.
 */
final class Invented {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    static final LocalDate LAST = LocalDate.of(2026, 11, 25);
    static final IndicatorInfo ALARMS = indicator("alarms", Total.FLOW, "Alarms", "no.");
    static final IndicatorInfo ACKNOWLEDGED =
            indicator("acknowledged", Total.RATE, "Acknowledged", "");

    private Invented() {}

    static StatisticTable statistic() {
        List<Leaf> leaves =
                List.of(
                        leaf(ALARMS, Leaf.Measure.VALUE),
                        leaf(ALARMS, Leaf.Measure.MONTH_DIFFERENCE),
                        leaf(ACKNOWLEDGED, Leaf.Measure.VALUE));
        List<TableLine> lines =
                List.of(
                        line("11", "East", 12, 2.0, 0.25),
                        line("12", "West", 30, -5.0, 0.75),
                        line("13", "North", 0, null, null));
        TableLine total = line(AxisKey.ALL, "Total", 42, -3.0, 0.5);
        List<Column> columns =
                List.of(
                        Column.text("District"),
                        new Column(List.of("November", "Alarms"), Column.Type.NUMBER, "no.", 0),
                        new Column(List.of("November", "Change"), Column.Type.NUMBER, "no.", 0),
                        new Column(
                                List.of("November", "Acknowledged"), Column.Type.PERCENT, "", 1));
        Table table =
                new Table(
                                "Statistics",
                                "",
                                Zones.CHINA,
                                columns,
                                () -> lines.stream().map(Invented::cells).iterator())
                        .withTotals(List.of(cells(total)));
        return new StatisticTable(
                StatisticQuery.of(
                        FIRST, LAST, Axis.DISTRICT, null, List.of("alarms", "acknowledged")),
                Map.of(CellKey.Span.CURRENT, new DateSpan(FIRST, LAST)),
                Map.of(),
                new Freshness(Instant.EPOCH, 0, null, 0),
                leaves,
                lines,
                total,
                table);
    }

    private static IndicatorInfo indicator(String code, Total total, String name, String unit) {
        IndicatorWords words =
                new IndicatorWords(
                        name, unit, "counted", total == Total.RATE ? "all" : "", "nothing");
        return new IndicatorInfo(
                code, total, 1, total == Total.RATE ? 1 : 0, 1, false, false, words, words);
    }

    private static Leaf leaf(IndicatorInfo indicator, Leaf.Measure measure) {
        return new Leaf(new AxisKey(null, AxisKey.ALL, "Total"), indicator, measure);
    }

    private static TableLine line(
            String code, String label, double alarms, Double change, Double rate) {
        return new TableLine(
                new AxisKey(Axis.DISTRICT, code, label),
                List.of(
                        cell(code, "alarms", alarms),
                        new Cell(null, change, 0, 0),
                        cell(code, "acknowledged", rate)),
                null);
    }

    private static Cell cell(String row, String indicator, Double value) {
        return new Cell(
                new CellKey(
                        row, AxisKey.ALL, indicator, CellKey.Part.NUMERATOR, CellKey.Span.CURRENT),
                value,
                value == null ? 0 : value.longValue(),
                1);
    }

    private static List<Object> cells(TableLine line) {
        List<Object> cells = new ArrayList<>(Arrays.asList((Object) line.key().label()));
        line.cells().forEach(cell -> cells.add(cell.value()));
        return cells;
    }
}
