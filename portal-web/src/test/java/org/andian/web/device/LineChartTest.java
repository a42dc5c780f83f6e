package org.andian.web.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.alarm.Level;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Series;
import org.andian.portal.measurement.Series.Point;
import org.andian.portal.period.Period;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class LineChartTest {

    private static final LineChart CHART =
            new LineChart(
                    new Period(Instant.ofEpochMilli(0), Instant.ofEpochMilli(600_000)),
                    Duration.ofMinutes(1));

    @Test
    void aGapStaysAGapAndTheBandSurroundsTheOnlyCurve() {
        Series series =
                new Series(
                        1,
                        Metric.RESIDUAL_CURRENT,
                        List.of(
                                point(0, 10, 8, 12),
                                point(60, 20, 20, 20),
                                point(240, 30.005, 29, 31)));
        assertEquals(
                """
                {"type":"line","data":{"datasets":[\
                {"label":"least","role":"least","data":[{"x":0,"y":8.0},{"x":60000,"y":20.0},{"x":120000,"y":null},\
                {"x":240000,"y":29.0}]},\
                {"label":"greatest","role":"greatest","data":[{"x":0,"y":12.0},{"x":60000,"y":20.0},{"x":120000,\
                "y":null},{"x":240000,"y":31.0}]},\
                {"label":"I","role":"mean","data":[{"x":0,"y":10.0},{"x":60000,"y":20.0},{"x":120000,"y":null},\
                {"x":240000,"y":30.01}]}]},\
                "options":{"scales":{"x":{"type":"linear","min":0,"max":600000}},\
                "plugins":{"andianLines":{"title":"mA","limits":[{"text":"400","level":"ALARM","y":400.0}]}}}}\
                """,
                CHART.json(
                        "mA",
                        List.of(new LineChart.Line("I", series)),
                        List.of(new LineChart.Mark("400", new Limit(Level.ALARM, 400)))));
    }

    @Test
    void noNameCanEndTheScript() {
        String json = CHART.json("</script><b>&", List.of(), List.of());
        assertEquals(
                """
                {"type":"line","data":{"datasets":[]},"options":{"scales":{"x":{"type":"linear","min":0,"max":600000}},\
                "plugins":{"andianLines":{"title":"\\u003c/script\\u003e\\u003cb\\u003e\\u0026","limits":[]}}}}\
                """,
                json);
    }

    private static Point point(long second, double mean, double min, double max) {
        return new Point(Instant.ofEpochSecond(second), mean, min, max, 3);
    }
}
