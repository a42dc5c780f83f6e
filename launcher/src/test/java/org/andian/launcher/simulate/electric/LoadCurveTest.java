package org.andian.launcher.simulate.electric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;

class LoadCurveTest {

    /** 2026-11-23 is a Monday, the 22nd a Sunday; China is eight hours ahead. */
    @Test
    void hoursAreChinese() {
        assertEquals(
                0.80,
                LoadCurve.SHOP.at(Instant.parse("2026-11-23T03:00:00Z")),
                1e-9,
                "Monday 11:00");
        assertEquals(
                0.81,
                LoadCurve.SHOP.at(Instant.parse("2026-11-23T03:30:00Z")),
                1e-9,
                "Monday 11:30, half way to 12:00");
        assertEquals(
                0.92,
                LoadCurve.SHOP.at(Instant.parse("2026-11-22T03:00:00Z")),
                1e-9,
                "Sunday 11:00");
        assertEquals(
                0.12,
                LoadCurve.SHOP.at(Instant.parse("2026-11-22T16:00:00Z")),
                1e-9,
                "midnight before Monday");
    }

    @Test
    void schoolsRestAtWeekends() {
        Instant monday = Instant.parse("2026-11-23T03:00:00Z");
        Instant sunday = Instant.parse("2026-11-22T03:00:00Z");
        assertEquals(0.92, LoadCurve.SCHOOL.at(monday), 1e-9);
        assertEquals(0.30, LoadCurve.SCHOOL.at(sunday), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void midnightMakesNoStep(LoadCurve curve) {
        assertTrue(curve.startsAlike());
    }

    /** The integral grows by the curve: an hour on a straight piece adds the mean of its ends. */
    @Test
    void energyIsTheIntegral() {
        Instant eleven = Instant.parse("2026-11-23T03:00:00Z");
        double hour =
                LoadCurve.SHOP.peakHours(eleven.plusSeconds(3600))
                        - LoadCurve.SHOP.peakHours(eleven);
        assertEquals((0.80 + 0.82) / 2, hour, 1e-9);
        assertEquals(0, LoadCurve.SHOP.peakHours(Instant.parse("2025-12-31T16:00:00Z")), 1e-9);
        double overMidnight =
                LoadCurve.SHOP.peakHours(Instant.parse("2026-11-22T16:30:00Z"))
                        - LoadCurve.SHOP.peakHours(Instant.parse("2026-11-22T15:30:00Z"));
        assertEquals((0.18 + 0.12) / 2 * 0.5 + 0.12 * 0.5, overMidnight, 1e-9);
    }
}
