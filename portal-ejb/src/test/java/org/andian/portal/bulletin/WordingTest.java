package org.andian.portal.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.IndicatorWords;
import org.andian.portal.indicator.Total;
import org.andian.portal.period.Zones;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.Cell;
import org.andian.portal.statistic.CellKey.Span;
import org.andian.portal.statistic.Leaf;
import org.andian.portal.statistic.Leaf.Measure;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Watched;
import org.andian.portal.statistic.Within;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class WordingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final AxisKey ALL = new AxisKey(Axis.VENUE_GROUP, AxisKey.ALL, "合计");

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private Map<Span, Watched> watched = Map.of();

    @Test
    void theMainFiguresStandInOneParagraph() {
        figure("报警", "起", Total.FLOW, 0, 1482.0, -12.0);
        figure("设备在线率", "分钟", Total.RATE, 1, 0.9321, 1.25);
        figure("已核实单位", "家", Total.STOCK, 0, 40.0, 0.0);
        figure("10分钟确认率", "起", Total.RATE, 1, null, null);
        assertEquals(
                "盐湖区周报统计期为2026-11-16至2026-11-22；全期7天中仅5天数据齐全，以下为不完整的暂定数；报警 1,482 起，较前期减少 12 起；设备在线率"
                        + " 93.2%，较前期增加 1.3 个百分点；已核实单位 40"
                        + " 家，与前期持平；10分钟确认率无可统计。前期指2026-11-09至2026-11-15。数据计算于2026-11-23"
                        + " 07:00。2026-11-20起的数据为暂定数，满三日后以更正版为准。含定稿后的更正 3 处。",
                summary(
                        new Freshness(
                                Instant.parse("2026-11-22T23:00:00Z"),
                                2,
                                LocalDate.of(2026, 11, 20),
                                3)));
    }

    @Test
    void whatIsSettledSaysNothingOfIt() {
        figure("报警", "起", Total.FLOW, 0, 3.0, null);
        assertEquals(
                "盐湖区周报统计期为2026-11-16至2026-11-22；报警 3 起。前期指2026-11-09至2026-11-15。",
                summary(new Freshness(null, 0, null, 0)));
    }

    /** Whatever rests on some of its days only: nothing else would tell that it may change. */
    @Test
    void aBulletinOfSomeOfItsDaysIsProvisional() {
        figure("报警", "起", Total.FLOW, 0, 0.0, null);
        assertFalse(Wording.isProvisional(table(SUNDAY, new Freshness(null, 0, null, 0)), false));
        StatisticTable missing = table(SUNDAY, new Freshness(null, 6, null, 0));
        assertTrue(Wording.isProvisional(missing, false));
        assertEquals(
                "盐湖区周报统计期为2026-11-16至2026-11-22；全期7天中仅1天数据齐全，以下为不完整的暂定数；报警 0"
                        + " 起。前期指2026-11-09至2026-11-15。",
                Wording.summary("盐湖区周报", missing, false));
    }

    @Test
    void aBulletinWhoseDaysAreToBeComputedAgainIsProvisional() {
        figure("报警", "起", Total.FLOW, 0, 76.0, null);
        StatisticTable whole = table(SUNDAY, new Freshness(null, 0, null, 0));
        assertTrue(Wording.isProvisional(whole, true));
        assertEquals(
                "盐湖区周报统计期为2026-11-16至2026-11-22；报警 76 起。前期指2026-11-09至2026-11-15。"
                        + "部分日期的数据待重新统计，为暂定数，以更正版为准。",
                Wording.summary("盐湖区周报", whole, true));
    }

    @Test
    void daysAfterTheLastWithFiguresAreMissingToo() {
        figure("报警", "起", Total.FLOW, 0, 2.0, null);
        StatisticTable clipped = table(MONDAY.plusDays(2), new Freshness(null, 0, null, 0));
        assertTrue(Wording.isProvisional(clipped, false));
        assertEquals(
                "盐湖区周报统计期为2026-11-16至2026-11-22；全期7天中仅3天数据齐全，以下为不完整的暂定数；报警 2"
                        + " 起。前期指2026-11-09至2026-11-15。数据截至2026-11-18。",
                Wording.summary("盐湖区周报", clipped, false));
    }

    @Test
    void howFarDevicesWereOnlineIsTold() {
        figure("设备在线率", "台·分钟", Total.RATE, 1, 0.992, null);
        watched = Map.of(Span.CURRENT, new Watched(1, 7, SUNDAY));
        assertEquals(
                "盐湖区周报统计期为2026-11-16至2026-11-22；设备在线率 99.2%。前期指2026-11-09至2026-11-15。"
                        + "统计期7天中1天有在册设备在线（自2026-11-22起），在线率只按此后计算，此前的报警、故障可能不全。",
                summary(new Freshness(null, 0, null, 0)));
        watched = Map.of(Span.CURRENT, new Watched(0, 7, null));
        assertTrue(
                summary(new Freshness(null, 0, null, 0))
                        .endsWith("统计期7天均无在册设备在线，在线率无从计算，报警、故障可能不全。"));
        watched = Map.of(Span.CURRENT, new Watched(7, 7, MONDAY));
        assertFalse(summary(new Freshness(null, 0, null, 0)).contains("在册设备在线"));
    }

    @Test
    void withoutAnyWholeDayItSaysSo() {
        figure("报警", "起", Total.FLOW, 0, null, null);
        assertEquals(
                "盐湖区周报统计期为2026-11-16至2026-11-22；全期7天中没有一天数据齐全，以下为不完整的暂定数；报警无可统计。"
                        + "前期指2026-11-09至2026-11-15。",
                summary(new Freshness(null, 7, null, 0)));
    }

    private void figure(
            String name, String unit, Total total, int decimals, Double value, Double difference) {
        IndicatorInfo info =
                new IndicatorInfo(
                        name,
                        total,
                        1,
                        decimals,
                        1,
                        false,
                        false,
                        new IndicatorWords(name, unit, "", "", ""),
                        new IndicatorWords(name, unit, "", "", ""));
        leaves.add(new Leaf(ALL, info, Measure.VALUE));
        cells.add(new Cell(null, value, 0, 0));
        leaves.add(new Leaf(ALL, info, Measure.MONTH_DIFFERENCE));
        cells.add(new Cell(null, difference, 0, 0));
    }

    private String summary(Freshness freshness) {
        return Wording.summary("盐湖区周报", table(SUNDAY, freshness), false);
    }

    /**
     * @param read the last day that was read
     */
    private StatisticTable table(LocalDate read, Freshness freshness) {
        StatisticQuery query =
                new StatisticQuery(
                        MONDAY,
                        SUNDAY,
                        Axis.VENUE_GROUP,
                        null,
                        null,
                        List.of("alarms"),
                        true,
                        false,
                        null,
                        Within.ALL);
        Map<Span, DateSpan> spans =
                Map.of(
                        Span.CURRENT,
                        new DateSpan(MONDAY, read),
                        Span.MONTH_BEFORE,
                        new DateSpan(MONDAY.minusDays(7), MONDAY.minusDays(1)));
        Table table =
                new Table(
                        "",
                        "",
                        Zones.CHINA,
                        List.of(Column.text("")),
                        List.<List<Object>>of()::iterator);
        return new StatisticTable(
                query,
                spans,
                watched,
                freshness,
                leaves,
                List.of(),
                new TableLine(ALL, cells, null),
                table);
    }
}
