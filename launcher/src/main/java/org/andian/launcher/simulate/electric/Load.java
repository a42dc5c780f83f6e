package org.andian.launcher.simulate.electric;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The current of one circuit as a share of its rating. */
record Load(LoadCurve curve, long key, List<Episode> episodes) {

    private static final long MINUTE = 60_000;
    private static final int USE = 1;
    private static final int SWITCHING = 2;
    private static final int DRIFT = 3;
    private static final double OVERLOAD_START = 1.04;
    private static final Duration HEAT_STEP = Duration.ofMinutes(10);
    private static final int HEAT_STEPS = 4;

    /** 1 at the rated current; above it only while an overload lasts. */
    double at(Instant instant) {
        for (Episode episode : episodes) {
            if (episode.fault() == Fault.OVERLOAD && episode.covers(instant)) {
                return overload(episode, instant);
            }
        }
        long millis = instant.toEpochMilli();
        double switching = 0.07 * Noise.smooth(Noise.mix(key, SWITCHING), millis, 2 * MINUTE);
        double drift = 0.06 * Noise.smooth(Noise.mix(key, DRIFT), millis, 40 * MINUTE);
        return use() * curve.at(instant) * (1 + switching + drift);
    }

    /** The mean square over the last half hour: what a cable's heat follows. */
    double heat(Instant instant) {
        double sum = 0;
        for (int step = 0; step < HEAT_STEPS; step++) {
            double load = at(instant.minus(HEAT_STEP.multipliedBy(step)));
            sum += load * load;
        }
        return sum / HEAT_STEPS;
    }

    /** kWh for a circuit that draws so many kW at its rating. */
    double peakHours(Instant instant) {
        return use() * curve.peakHours(instant);
    }

    /** The usual peak: well designed circuits run at a third to three quarters of their rating. */
    private double use() {
        return Noise.between(Noise.mix(key, USE), 0.32, 0.72);
    }

    private double overload(Episode episode, Instant instant) {
        double swell = Math.sin(Math.PI * episode.progress(instant));
        return OVERLOAD_START
                + (0.08 + 0.25 * episode.strength()) * swell
                + 0.01 * Noise.smooth(Noise.mix(key, SWITCHING), instant.toEpochMilli(), MINUTE);
    }
}
