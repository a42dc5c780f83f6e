package org.andian.web.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.andian.portal.period.Zones;
import org.andian.reports.Chart;
import org.andian.reports.Column;
import org.andian.reports.Table;
import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;

class TrendChartTest {

    private static final List<List<Object>> ROWS =
            List.of(
                    List.of("2026-01", 0.5),
                    Arrays.asList("2026-02", null),
                    List.of("2026-03", 0.25));

    private final TrendChart trend =
            TrendChart.of(
                    new Table(
                                    "t",
                                    "",
                                    Zones.CHINA,
                                    List.of(Column.text("Period"), Column.percent("Online", 1)),
                                    ROWS::iterator)
                            .withChart(new Chart("Online", 0, 1, 60, Chart.Kind.LINE)));

    @Test
    void periodsStandInTheirOrderAndAGapStaysAGap() {
        assertFalse(trend.isBlank());
        assertEquals("Online (%)", trend.heading());
        assertEquals(
                List.of("2026-01 50.0%", "2026-02 —", "2026-03 25.0%"),
                trend.points().stream().map(one -> one.label() + " " + one.text()).toList());
    }

    @Test
    void theLineIsNotDrawnOverAGap() {
        JsonObject set =
                Json.createReader(new StringReader(trend.model()))
                        .readObject()
                        .getJsonObject("data")
                        .getJsonArray("datasets")
                        .getJsonObject(0);
        assertEquals("[50.0,null,25.00]", set.getJsonArray("data").toString());
        assertFalse(set.getBoolean("spanGaps"));
    }
}
