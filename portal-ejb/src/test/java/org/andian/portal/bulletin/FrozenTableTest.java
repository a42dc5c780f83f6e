package org.andian.portal.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class FrozenTableTest {

    @Test
    void readsBackWithTheSameFigures() {
        List<List<Object>> rows =
                List.of(
                        Arrays.asList("盐湖区", 3482L, 0.972, null),
                        Arrays.asList("永济市", 1, null, -0.125));
        List<Column> columns =
                List.of(
                        Column.text("县区"),
                        Column.number("单位", "家", 0),
                        Column.percent("在线率", 1),
                        Column.percent("环比", 1).under("在线率"));
        Table table =
                new Table("周报", "一句话", Zones.CHINA, columns, rows::iterator)
                        .withTotals(List.of(Arrays.asList("合计", 3483, 0.97, null)));
        Table back = FrozenTable.read(FrozenTable.json(table));
        assertEquals(columns, back.columns());
        assertEquals(
                List.of("周报", "一句话", Zones.CHINA), List.of(back.title(), back.note(), back.zone()));
        List<List<Object>> read = new ArrayList<>();
        back.rows().get().forEachRemaining(read::add);
        assertEquals(
                List.of(
                        Arrays.asList("盐湖区", new BigDecimal("3482"), new BigDecimal("0.972"), null),
                        Arrays.asList("永济市", new BigDecimal("1"), null, new BigDecimal("-0.125"))),
                read);
        assertEquals(
                List.of(Arrays.asList("合计", new BigDecimal("3483"), new BigDecimal("0.97"), null)),
                back.totals());
        assertEquals(FrozenTable.json(table), FrozenTable.json(back));
    }

    @Test
    void timesComeBackAsTimes() {
        List<Column> columns = List.of(Column.text("县区"), Column.time("报送时间"));
        Instant at = Instant.parse("2026-11-30T16:00:00.001Z");
        List<List<Object>> rows = List.of(Arrays.asList("盐湖区", at), Arrays.asList("永济市", null));
        Table table = new Table("报送", "", Zones.CHINA, columns, rows::iterator);
        List<List<Object>> read = new ArrayList<>();
        FrozenTable.read(FrozenTable.json(table)).rows().get().forEachRemaining(read::add);
        assertEquals(rows, read);
    }
}
