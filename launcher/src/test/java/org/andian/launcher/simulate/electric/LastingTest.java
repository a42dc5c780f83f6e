package org.andian.launcher.simulate.electric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is wrong with a device for good. */
class LastingTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final double ALARM_LIMIT = 400;

    /** The plan has no faults for it. */
    private final Electricity electricity = new Electricity(1, List.of());

    @Test
    void aMuteDeviceNeverSaysAnything() {
        assertEquals(List.of(), electricity.samples(detector(Lasting.MUTE), START));
    }

    @Test
    void aStubbornOneLeaksOnAtItsFirstCircuit() {
        for (int hour = 0; hour < 48; hour++) {
            Instant at = START.plus(Duration.ofHours(hour));
            List<Sample> samples = electricity.samples(detector(Lasting.STUBBORN), at);
            assertTrue(leak(samples.get(0)) > ALARM_LIMIT, at + " " + samples);
            assertTrue(leak(samples.get(1)) < ALARM_LIMIT, at + " " + samples);
        }
    }

    private static double leak(Sample sample) {
        return sample.values().get("residualCurrent");
    }

    private static Detector detector(Lasting lasting) {
        return new Detector(
                "L-1", "ZJK", "DETECTOR-4", LoadCurve.OFFICE, List.of(63.0, 63.0), lasting);
    }
}
