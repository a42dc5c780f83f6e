package org.andian.portal.statistic.cross;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.IndicatorWords;
import org.andian.portal.indicator.Total;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Within;
import org.andian.portal.statistic.cross.CrossMaker.Block;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

class CrossMakerTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);
    private static final IndicatorInfo ALARMS = alarms();
    private static final CrossWords WORDS = CrossWords.of(Locale.ENGLISH);

    /** West has nothing in January, South nothing in the whole: its premises went away. */
    private static final StatisticTable JANUARY = table("East 3, South 0", 3);

    private static final StatisticTable FEBRUARY = table("East 1, West 5", 6);
    private static final StatisticTable WHOLE = table("East 4, West 5", 9);

    @Test
    void periodsStandSideBySideAndTheWholeIsCountedForItself() {
        CrossMaker maker = series();
        List<CrossColumn> columns = maker.columns();
        CrossPrint print = new CrossPrint(maker.query(), null, WHOLE, WORDS);
        Table table = print.table(columns, maker.lines(columns), maker.total(maker.all(), columns));
        assertEquals(
                List.of("2026-01 / Alarms", "2026-02 / Alarms", "Whole period / Alarms"),
                table.columns().stream()
                        .skip(1)
                        .map(column -> String.join(" / ", column.headings()))
                        .toList());
        assertEquals(
                """
                East 3.0 1.0 4.0
                West null 5.0 5.0
                South 0.0 null null
                Total 3.0 6.0 9.0\
                """,
                text(table));
    }

    @Test
    void aFigureKnowsTheQuestionItIsOf() {
        CrossMaker maker = series();
        CrossLine east = maker.lines(maker.columns()).getFirst();
        CrossCell february = east.cells().get(1);
        StatisticQuery question = maker.query().question(february.days(), february.layer());
        assertEquals(LocalDate.of(2026, 2, 1), question.from());
        assertEquals(LAST, question.to());
        assertEquals("East~*~alarms~NUMERATOR~CURRENT", february.cell().key().toString());
        assertEquals(
                maker.query().base(), maker.query().question(east.cells().getLast().days(), null));
    }

    @Test
    void theTrendIsTheTotalPeriodByPeriod() {
        CrossMaker maker = series();
        List<CrossColumn> columns = maker.columns();
        Table trend =
                new CrossPrint(maker.query(), null, WHOLE, WORDS)
                        .trend(columns, maker.total(maker.all(), columns));
        assertEquals(
                """
                2026-01 3.0
                2026-02 6.0
                Whole period 9.0\
                """,
                text(trend));
        assertEquals("Alarms", trend.columns().getLast().label());
    }

    @Test
    void eachLayerHasItsRowsAndItsTotal() {
        AxisKey mall = new AxisKey(Axis.VENUE_GROUP, "MALL", "Malls");
        CrossQuery query = new CrossQuery(base(), null, Axis.VENUE_GROUP);
        CrossMaker maker =
                new CrossMaker(
                        query,
                        Block.of(null, WHOLE, List.of()),
                        List.of(Block.of(mall, JANUARY, List.of())));
        List<CrossColumn> columns = maker.columns();
        List<CrossLine> lines = maker.lines(columns);
        Table table =
                new CrossPrint(query, "Group", WHOLE, WORDS)
                        .table(columns, lines, maker.total(maker.all(), columns));
        assertEquals(
                """
                Malls East 3.0
                Malls South 0.0
                Malls Total 3.0
                 Total 9.0\
                """,
                text(table));
        assertEquals(
                new Within.Layer(Axis.VENUE_GROUP, "MALL"),
                lines.getFirst().cells().getFirst().layer());
    }

    @Test
    void whatCannotStandTogetherIsRefused() {
        StatisticQuery columns =
                StatisticQuery.of(FIRST, LAST, Axis.DISTRICT, Axis.DEPARTMENT, List.of("alarms"));
        assertEquals(StatisticReason.PERIODS_AND_COLUMNS, refused(columns, PeriodStep.MONTH, null));
        assertEquals(StatisticReason.SAME_AXIS, refused(columns, null, Axis.DEPARTMENT));
        assertEquals(StatisticReason.CAMPAIGN_MISSING, refused(columns, null, Axis.CAMPAIGN_GROUP));
        StatisticQuery long10 =
                StatisticQuery.of(
                        LocalDate.of(2017, 1, 1), LAST, Axis.DISTRICT, null, List.of("alarms"));
        assertEquals(StatisticReason.TOO_MANY_PARTS, refused(long10, PeriodStep.MONTH, null));
    }

    private static Object refused(StatisticQuery base, PeriodStep step, Axis layers) {
        return assertThrows(Refusal.class, () -> new CrossQuery(base, step, layers)).reason();
    }

    private static CrossMaker series() {
        return new CrossMaker(
                new CrossQuery(base(), PeriodStep.MONTH, null),
                Block.of(null, WHOLE, List.of(JANUARY, FEBRUARY)),
                List.of());
    }

    private static StatisticQuery base() {
        return StatisticQuery.of(FIRST, LAST, Axis.DISTRICT, null, List.of("alarms"));
    }

    private static String text(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        Iterator<List<Object>> body = table.rows().get();
        body.forEachRemaining(rows::add);
        rows.addAll(table.totals());
        return rows.stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /**
     * @param rows a label and a figure each
     */
    private static StatisticTable table(String rows, double total) {
        List<TableLine> lines = new ArrayList<>();
        for (String row : rows.split(", ")) {
            String[] parts = row.split(" ");
            lines.add(line(parts[0], parts[0], Double.parseDouble(parts[1])));
        }
        TableLine foot = line(AxisKey.ALL, "Total", total);
        return new StatisticTable(
                base(),
                Map.of(CellKey.Span.CURRENT, new DateSpan(FIRST, LAST)),
                Map.of(),
                new Freshness(Instant.EPOCH, 0, null, 0),
                List.of(
                        new Leaf(
                                new AxisKey(null, AxisKey.ALL, "Total"),
                                ALARMS,
                                Leaf.Measure.VALUE)),
                lines,
                foot,
                new Table(
                        "Statistics",
                        "",
                        Zones.CHINA,
                        List.of(
                                Column.text("District"),
                                new Column(List.of("2026", "Alarms"), Column.Type.NUMBER, "", 0)),
                        List.<List<Object>>of()::iterator));
    }

    private static TableLine line(String code, String label, double figure) {
        CellKey key =
                new CellKey(
                        code, AxisKey.ALL, "alarms", CellKey.Part.NUMERATOR, CellKey.Span.CURRENT);
        return new TableLine(
                new AxisKey(Axis.DISTRICT, code, label),
                List.of(new Cell(key, figure, (long) figure, 1)),
                null);
    }

    private static IndicatorInfo alarms() {
        IndicatorWords words = new IndicatorWords("Alarms", "", "", "", "");
        return new IndicatorInfo("alarms", Total.FLOW, 1, 0, 1, false, false, words, words);
    }
}
