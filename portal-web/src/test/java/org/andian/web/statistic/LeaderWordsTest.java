package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.andian.portal.statistic.Leaf.Measure;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.andian.web.frame.Spoken;
import org.andian.web.frame.Words;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LeaderWordsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 29);
    private static final List<Leaf> LEAVES =
            List.of(
                    leaf("premises", Total.STOCK, Measure.VALUE),
                    leaf("installed", Total.STOCK, Measure.VALUE),
                    leaf("alarms", Total.FLOW, Measure.VALUE),
                    leaf("alarms", Total.FLOW, Measure.MONTH_DIFFERENCE),
                    leaf("acknowledged", Total.RATE, Measure.VALUE));

    private final List<TableLine> lines = new ArrayList<>();

    @Test
    void theRowsThatStandOutAreNamedInOneOrder() {
        row("甲", 30, 0.5);
        row("乙", 22, 0.9);
        row("丙", 17, 0.25);
        row("丁", 10, 0.75);
        assertEquals(
                "报警与预警最多的是甲（30）、乙（22）。报警与预警最少的是丁（10）、丙（17）。"
                        + "10 分钟确认率最高的是乙（90.0%）、丁（75.0%）。10 分钟确认率最低的是丙（25.0%）、甲（50.0%）。",
                rows(10));
    }

    @Test
    void noRowIsBothTheBestAndTheWorst() {
        row("甲", 30, null);
        row("乙", 12, null);
        row("丙", 7, null);
        assertEquals("报警与预警最多的是甲（30）。报警与预警最少的是丙（7）。", rows(10));
    }

    @Test
    void equalFiguresAreNamedTogetherOrNotAtAll() {
        row("甲", 9, null);
        row("乙", 5, null);
        row("丙", 5, null);
        row("丁", 5, null);
        row("戊", 2, null);
        row("己", 2, null);
        assertEquals("报警与预警最多的是甲（9）。报警与预警最少的是戊（2）、己（2）。", rows(10));
    }

    @Test
    void manyEqualOnesAreCounted() {
        row("甲", 9, null);
        for (String name : List.of("乙", "丙", "丁", "戊")) {
            row(name, 5, null);
        }
        assertEquals("报警与预警最多的是甲（9）。报警与预警最少的是4 个县区（并列，均为 5）。", rows(10));
    }

    @Test
    void noneAtAllIsToldAsNone() {
        row("甲", 9, null);
        row("乙", 0, null);
        assertEquals("报警与预警最多的是甲（9）。没有报警与预警的是乙。", rows(10));
        for (String name : List.of("丙", "丁", "戊")) {
            row(name, 0, null);
        }
        assertEquals("报警与预警最多的是甲（9）。没有报警与预警的是4 个县区。", rows(10));
    }

    @Test
    void nothingStandsOutOfOneRowOrOfEqualOnes() {
        row("甲", 9, 0.5);
        assertEquals("", rows(10));
        row("乙", 9, 0.5);
        assertEquals("", rows(10));
    }

    /** The table beside has two rows: a third would be sought in it in vain. */
    @Test
    void onlyRowsOfTheTableAreNamed() {
        row("甲", 30, 0.5);
        row("乙", 12, 0.25);
        row("丙", 11, 0.75);
        row("丁", 10, 0.9);
        assertEquals("报警与预警最多的是甲（30）、乙（12）。10 分钟确认率最低的是乙（25.0%）、甲（50.0%）。", rows(2));
    }

    @Test
    void aLittleIsNotPraisedForBeingTheMost() {
        row("甲", 370, 0.006);
        row("乙", 78, 0.0);
        row("丙", 60, 0.0);
        assertEquals("报警与预警最多的是甲（370）。报警与预警最少的是丙（60）。10 分钟确认率最低的是乙（0.0%）、丙（0.0%）。", rows(10));
    }

    /** One of one acknowledged is no better office than nine of ten. */
    @Test
    void ratesOfFewAlarmsAreNotHeldAgainstOthers() {
        row("甲", 30, 0.9);
        row("乙", 9, 1.0);
        row("丙", 2, 0.0);
        assertEquals("报警与预警最多的是甲（30）。报警与预警最少的是丙（2）。", rows(10));
    }

    @Test
    void aRowWithoutAnyIsNotAmongThoseWithTheMost() {
        row("甲", 0, null);
        row("乙", 4, null);
        row("丙", 0, null);
        row("丁", 1, null);
        LeaderFigures figures = new LeaderFigures(table(0, 12.0, 1.0, 42.0, null));
        assertEquals(
                List.of("乙", "丁"),
                figures.rows("alarms", 3).stream().map(line -> line.key().label()).toList());
    }

    @Test
    void howManyDaysAreComputedStandsFirst() {
        assertEquals(
                "2026-11-01 至 2026-11-29（29 天均已统计），纳入监管的用电单位 12 家。已安装监测设备 1 家。发生报警与预警 42 起，比上期减少 3"
                        + " 起。平台收到后 10 分钟内确认的占 50.0%。",
                whole(chinese(), 0, 12.0, 1.0, 42.0, -3.0));
        assertEquals(
                "2026-11-01 至 2026-11-29（29 天中 27 天已统计），纳入监管的用电单位 12"
                        + " 家。均未安装监测设备。未发生报警与预警，与上期持平。平台收到后 10 分钟内确认的占 50.0%。",
                whole(chinese(), 2, 12.0, 0.0, 0.0, 0.0));
    }

    @Test
    void ofOneDayOfManyNothingIsSummedUp() {
        row("甲", 30, 0.5);
        row("乙", 12, 0.9);
        assertEquals(
                "2026-11-01 至 2026-11-29（29 天中 1 天已统计），已统计的不足一半，本期发生情况不作分析，表中数字仅供参考。没有纳入监管的用电单位。",
                whole(chinese(), 28, 0.0, 0.0, 42.0, -3.0));
        StatisticTable little = table(28, 12.0, 1.0, 42.0, null);
        LeaderFigures figures = new LeaderFigures(little);
        assertEquals("", chinese().rows(little, figures, figures.rows("alarms", 10)));
    }

    @Test
    void englishTellsOneFromMany() {
        assertEquals(
                "1 Nov 2026 to 29 Nov 2026 (all of the days computed: 29): 1 premises is"
                        + " supervised. None has detectors installed. 1 alarm or early warning was"
                        + " raised. 50.0% were acknowledged within 10 minutes of"
                        + " reaching the portal.",
                whole(
                        new LeaderWords(Spoken.english(), spans(Spoken.english())),
                        0,
                        1.0,
                        0.0,
                        1.0,
                        null));
    }

    private String rows(int most) {
        StatisticTable table = table(0, 12.0, 1.0, 42.0, null);
        LeaderFigures figures = new LeaderFigures(table);
        return chinese().rows(table, figures, figures.rows("alarms", most));
    }

    private String whole(
            LeaderWords words,
            int missing,
            Double premises,
            Double installed,
            Double alarms,
            Double difference) {
        StatisticTable table = table(missing, premises, installed, alarms, difference);
        return words.whole(table, new LeaderFigures(table));
    }

    private static LeaderWords chinese() {
        return new LeaderWords(Spoken.chinese(), spans(Spoken.chinese()));
    }

    private static StatisticWords spans(Words words) {
        return new StatisticWords() {
            @Override
            public String days(DateSpan span) {
                return words.of(
                        "statistic.days", words.date(span.first()), words.date(span.last()));
            }
        };
    }

    private void row(String label, double alarms, Double acknowledged) {
        TableLine line = line(label, label, 1.0, 1.0, alarms, null, acknowledged);
        List<Cell> cells = new ArrayList<>(line.cells());
        cells.set(4, new Cell(null, acknowledged, 0, Math.round(alarms)));
        lines.add(new TableLine(line.key(), cells, null));
    }

    private StatisticTable table(
            int missing, Double premises, Double installed, Double alarms, Double difference) {
        List<Column> columns =
                List.of(
                        Column.text(""),
                        Column.number("premises", "", 0),
                        Column.number("installed", "", 0),
                        Column.number("alarms", "", 0),
                        Column.number("change", "", 0),
                        new Column(List.of("acknowledged"), Column.Type.PERCENT, "", 1));
        return new StatisticTable(
                StatisticQuery.of(FIRST, LAST, Axis.DISTRICT, null, List.of("alarms")),
                Map.of(CellKey.Span.CURRENT, new DateSpan(FIRST, LAST)),
                Map.of(),
                new Freshness(Instant.EPOCH, missing, null, 0),
                LEAVES,
                List.copyOf(lines),
                line(AxisKey.ALL, "", premises, installed, alarms, difference, 0.5),
                new Table("", "", Zones.CHINA, columns, List.<List<Object>>of()::iterator));
    }

    private static TableLine line(String code, String label, Double... figures) {
        List<Cell> cells = new ArrayList<>();
        for (Double figure : figures) {
            cells.add(new Cell(null, figure, 0, 0));
        }
        return new TableLine(new AxisKey(Axis.DISTRICT, code, label), cells, null);
    }

    private static Leaf leaf(String code, Total total, Measure measure) {
        IndicatorWords words = new IndicatorWords(code, "", "", "", "");
        return new Leaf(
                new AxisKey(null, AxisKey.ALL, ""),
                new IndicatorInfo(
                        code, total, 1, total == Total.RATE ? 1 : 0, 1, false, false, words, words),
                measure);
    }
}
