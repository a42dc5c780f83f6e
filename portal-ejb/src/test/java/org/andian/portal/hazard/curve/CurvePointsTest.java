package org.andian.portal.hazard.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Series;
import org.andian.portal.measurement.Series.Point;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class CurvePointsTest {

    private static final Instant FROM = Instant.parse("2026-11-12T00:00:00Z");
    private static final List<Point> POINTS =
            List.of(
                    new Point(FROM, 91.3, 88, 91.3, 12),
                    new Point(FROM.plusSeconds(1200), 1.0E-5, -3.25, 600_000, 1));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertEquals(POINTS, CurvePoints.read(CurvePoints.write(POINTS)));
        assertEquals(List.of(), CurvePoints.read(CurvePoints.write(List.of())));
    }

    @Test
    void aCurveTellsItsLeastAndGreatest() {
        KeptCurve curve =
                new KeptCurve(
                        CurveTime.BEFORE, FROM, new Series(1, Metric.RESIDUAL_CURRENT, POINTS));
        assertEquals("-3.25 600000.0", curve.least() + " " + curve.greatest());
    }
}
