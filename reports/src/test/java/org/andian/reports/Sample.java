package org.andian.reports;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table with everything a table can have: three levels of headings, ratios, nothing to measure,
 * foot rows, bars.
 */
public final class Sample {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<List<Object>> ROWS =
            List.of(
                    List.of("绛州区", 1204, 0.9, 12L),
                    Arrays.asList("蒲津县", 318, null, 0L),
                    List.of("河东区", 2048, 0.5381, 7L));

    public static final Table TABLE =
            new Table(
                            "安全监督统计表",
                            "市安委办 2026-11-25",
                            CHINA,
                            List.of(
                                    Column.text("县区"),
                                    Column.number("设备数", "台", 0),
                                    Column.percent("整改率", 1).under("本期").under("整改"),
                                    Column.number("整改数", "", 0).under("本期").under("整改")),
                            ROWS::iterator)
                    .withTotals(List.of(List.of("合计", 3570, 0.6667, 19L)))
                    .withChart(new Chart("各县区整改率", 0, 2, 10));

    private Sample() {}

    static Table ofRows(int rows) {
        return new Table(
                "t",
                "",
                CHINA,
                List.of(Column.text("名称"), Column.number("数", "", 0)),
                () ->
                        IntStream.range(0, rows)
                                .<List<Object>>mapToObj(i -> List.of("D-" + i, i))
                                .iterator());
    }
}
