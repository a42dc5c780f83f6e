package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

import org.andian.portal.alarm.Alarms;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.fact.Freshness;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.standing.Placements;
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
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.andian.reports.official.OfficeFonts;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Spoken;
import org.andian.web.frame.Words;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page for leaders of a city whose devices were registered on the last day of the month. */
class LeaderPageTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final List<IndicatorInfo> INDICATORS =
            List.of(
                    IndicatorInfo.of(Placements.class, "premises", Total.STOCK, 1),
                    IndicatorInfo.of(Measurements.class, "installed", Total.STOCK, 1),
                    IndicatorInfo.of(Measurements.class, "verified", Total.STOCK, 1),
                    IndicatorInfo.of(Measurements.class, "online", Total.RATE, 1),
                    IndicatorInfo.of(Alarms.class, "alarms", Total.FLOW, 2),
                    IndicatorInfo.of(Alarms.class, "acknowledged", Total.RATE, 3),
                    IndicatorInfo.of(Alarms.class, "clearing", Total.MEAN, 3).scaled(60),
                    IndicatorInfo.of(Alarms.class, "faults", Total.FLOW, 2));
    private static final List<String> DISTRICTS =
            List.of("荷塘区", "芦淞区", "石峰区", "天元区", "渌口区", "醴陵市", "攸县", "茶陵县", "炎陵县");

    @Test
    void aCitysDistrictsStandOnOnePage() throws IOException {
        String text = text(Locale.SIMPLIFIED_CHINESE).replaceAll("\\s", "");
        for (String part :
                List.of(
                        "设备在线率98.5%（30天中1天有设备在线，按应在线3,438台·分钟计）",
                        "本期30天中1天有在册设备在线（自2026-11-30起），在线率只按此后计算",
                        "上期31天均无在册设备在线，报警、故障、在线率等不作对比，单位数照常对比",
                        "平台收到后10分钟内确认的占6.1%",
                        "报警与预警(起)",
                        "10分钟确认率：平台收到后满10分钟时已确认的",
                        "炎陵县",
                        "“—”：无可统计数据。",
                        "2026年11月29日")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
    }

    @Test
    void soDoTheyInEnglish() throws IOException {
        String printed = text(Locale.ENGLISH);
        for (String word : List.of("(premises)", "Acknowledged")) {
            assertTrue(printed.contains(word), word + " is broken in: " + printed);
        }
        String text = printed.replaceAll("\\s", "");
        for (String part :
                List.of(
                        "(on1of30days,of3,438device-minutesexpected)",
                        "acknowledgedwithin10minutesofreachingtheportal",
                        "\"—\":nothingtomeasure.",
                        "(the5withthemostalarmsandearlywarnings)")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
    }

    /** Of the only page. */
    private static String text(Locale locale) throws IOException {
        byte[] pdf = page(locale).onePage(statistic(locale), OfficeFonts.free());
        PdfReader reader = new PdfReader(pdf);
        assertEquals(1, reader.getNumberOfPages());
        return new PdfTextExtractor(reader).getTextFromPage(1);
    }

    private static LeaderPage page(Locale locale) {
        boolean english = locale == Locale.ENGLISH;
        Words words = english ? Spoken.english() : Spoken.chinese();
        CurrentUser user =
                new CurrentUser() {
                    @Override
                    public Locale getLocale() {
                        return locale;
                    }

                    @Override
                    public boolean isEnglish() {
                        return english;
                    }
                };
        StatisticWords statisticWords =
                new StatisticWords(words, user) {
                    @Override
                    public String place(StatisticQuery query) {
                        return english ? "株洲市 · All industries" : "株洲市 · 全部行业";
                    }

                    @Override
                    public boolean isOfExample(StatisticQuery query) {
                        return !english;
                    }
                };
        Signer signer =
                new Signer() {
                    @Override
                    String of(StatisticQuery query) {
                        return "株洲市安全生产委员会办公室";
                    }
                };
        return new LeaderPage(words, statisticWords, user, signer);
    }

    private static StatisticTable statistic(Locale locale) {
        List<Leaf> leaves = new ArrayList<>();
        List<Column> columns =
                new ArrayList<>(List.of(Column.text(locale == Locale.ENGLISH ? "District" : "县区")));
        for (IndicatorInfo info : INDICATORS) {
            for (Measure measure :
                    List.of(Measure.VALUE, Measure.MONTH_DIFFERENCE, Measure.MONTH_CHANGE)) {
                leaves.add(new Leaf(new AxisKey(null, AxisKey.ALL, ""), info, measure));
                columns.add(column(info, measure, locale));
            }
        }
        List<TableLine> lines = new ArrayList<>();
        for (int at = 0; at < DISTRICTS.size(); at++) {
            lines.add(
                    line(
                            new AxisKey(Axis.DISTRICT, "" + at, DISTRICTS.get(at)),
                            new double[] {15, 11, 11, 0.985, 370 - 40.0 * at, 0.006, 86.6, 3}));
        }
        TableLine total =
                line(
                        new AxisKey(
                                Axis.DISTRICT,
                                AxisKey.ALL,
                                locale == Locale.ENGLISH ? "Total" : "合计"),
                        new double[] {136, 102, 102, 0.985, 1687, 0.061, 86.6, 31});
        return new StatisticTable(
                StatisticQuery.of(FIRST, LAST, Axis.DISTRICT, null, List.of("alarms")),
                Map.of(Span.CURRENT, new DateSpan(FIRST, LAST)),
                Map.of(
                        Span.CURRENT,
                        new Watched(1, 30, LAST),
                        Span.MONTH_BEFORE,
                        new Watched(0, 31, null)),
                new Freshness(Instant.parse("2026-11-29T20:47:13Z"), 0, LAST.minusDays(2), 8),
                leaves,
                lines,
                total,
                new Table("", "", Zones.CHINA, columns, List.<List<Object>>of()::iterator));
    }

    private static Column column(IndicatorInfo info, Measure measure, Locale locale) {
        boolean isShare = measure == Measure.MONTH_CHANGE || info.total().isPercent();
        return new Column(
                List.of(info.in(locale).name()),
                isShare ? Column.Type.PERCENT : Column.Type.NUMBER,
                isShare ? "" : info.in(locale).unit(),
                measure == Measure.MONTH_CHANGE ? 1 : info.decimals());
    }

    private static TableLine line(AxisKey key, double[] figures) {
        List<Cell> cells = new ArrayList<>();
        for (double figure : figures) {
            cells.add(new Cell(null, figure, 0, 3438));
            cells.add(new Cell(null, null, 0, 0));
            cells.add(new Cell(null, null, 0, 0));
        }
        return new TableLine(key, cells, null);
    }
}
