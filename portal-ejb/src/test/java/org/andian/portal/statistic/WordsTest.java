package org.andian.portal.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.Alarms;
import org.andian.portal.fact.DateSpan;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;
import org.andian.portal.measurement.Measurements;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a table says of its figures, in both languages. */
class WordsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");
    private static final Cell NONE = new Cell(null, null, 0, 0);
    private static final IndicatorInfo ALARMS =
            IndicatorInfo.of(Alarms.class, "alarms", Total.FLOW, 2);

    /** That nothing was raised is 0, and no dash. */
    @Test
    void whatADashSaysIsNotWhatNoughtSays() {
        assertEquals(
                "报警与预警：当日发生的报警与预警（每起只计一次，不含故障）。“—”表示未统计，或该处无设备接受监测；0" + " 表示有设备监测而无报警。口径第 2 版。",
                Words.of(Locale.SIMPLIFIED_CHINESE).meaning(ALARMS));
        assertEquals(
                "Alarms and early warnings: Alarms and early warnings raised that day, each once,"
                        + " faults not included. \"—\": Not computed, or no device was monitored"
                        + " there; 0 means that devices were monitored and none was raised. Rule"
                        + " version 2.",
                Words.of(Locale.ENGLISH).meaning(ALARMS));
    }

    @Test
    void denominatorsSayInWhatTheyAreCounted() {
        assertEquals(
                List.of("分母 (台·分钟)", "分母 (起)", "分母 (起)"), denominators(Locale.SIMPLIFIED_CHINESE));
        assertEquals(
                List.of("of how many (device-minutes)", "of how many", "of how many"),
                denominators(Locale.ENGLISH));
    }

    private static List<String> denominators(Locale locale) {
        List<IndicatorInfo> infos =
                List.of(
                        IndicatorInfo.of(Measurements.class, "online", Total.RATE, 1),
                        IndicatorInfo.of(Alarms.class, "acknowledged", Total.RATE, 3),
                        IndicatorInfo.of(Alarms.class, "clearing", Total.MEAN, 3).scaled(60));
        StatisticQuery query =
                new StatisticQuery(
                        DAY,
                        DAY,
                        Axis.DISTRICT,
                        null,
                        null,
                        infos.stream().map(IndicatorInfo::code).toList(),
                        false,
                        false,
                        null,
                        Within.ALL,
                        true);
        AxisKey all = new AxisKey(Axis.DISTRICT, AxisKey.ALL, "");
        List<Leaf> leaves =
                infos.stream().map(info -> new Leaf(all, info, Leaf.Measure.DENOMINATOR)).toList();
        Table table =
                new PrintedTable(
                                query,
                                Map.of(CellKey.Span.CURRENT, new DateSpan(DAY, DAY)),
                                null,
                                Words.of(locale))
                        .table(
                                leaves,
                                List.of(),
                                new TableLine(all, Collections.nCopies(infos.size(), NONE), null),
                                "");
        return table.columns().stream().skip(1).map(Column::label).toList();
    }
}
