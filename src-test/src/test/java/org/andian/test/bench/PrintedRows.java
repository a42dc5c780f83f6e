package org.andian.test.bench;

import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows both writers of a comparison get: made as they are asked for, so that they need no
 * memory themselves.
 */
final class PrintedRows {

    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("县区"),
                    Column.text("单位"),
                    Column.time("时间"),
                    Column.text("设备"),
                    Column.number("剩余电流", "mA", 1).under("测量"),
                    Column.number("温度", "℃", 1).under("测量"),
                    Column.percent("在线率", 1),
                    Column.number("次数", "", 0));

    private PrintedRows() {}

    static Table table(int rows) {
        return new Table("监测记录", "bench", Zones.CHINA, COLUMNS, () -> rows(rows));
    }

    static Iterator<List<Object>> rows(int rows) {
        return IntStream.range(0, rows)
                .<List<Object>>mapToObj(
                        i ->
                                List.of(
                                        "绛州区" + i % 13,
                                        "木作家具厂" + i,
                                        FIRST.plusSeconds(i),
                                        "D-" + i,
                                        i % 997 + 0.25,
                                        i % 61 + 0.5,
                                        (i % 100) / 100.0,
                                        i))
                .iterator();
    }

    static int columns() {
        return COLUMNS.size();
    }
}
