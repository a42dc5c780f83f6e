package org.andian.launcher.simulate.electric;

import java.time.Duration;
import java.util.Set;

/** The faults of the plan, how long one lasts and which devices can show it. */
public enum Fault {
    /** insulation gives way over hours until somebody repairs it */
    LEAKAGE(Duration.ofHours(18), Duration.ofHours(34), "DETECTOR-4", "DETECTOR-1"),
    /** one clamp heats up with the load */
    LOOSE_CONTACT(Duration.ofHours(16), Duration.ofHours(34), "DETECTOR-4"),
    /** a broken temperature sensor, reported as −500 */
    SENSOR_BROKEN(Duration.ofHours(18), Duration.ofHours(34), "DETECTOR-4", "DETECTOR-1"),
    /** the device says nothing */
    SILENT(Duration.ofHours(8), Duration.ofHours(26), "DETECTOR-4", "DETECTOR-1", "ARC-EXT"),
    OVERLOAD(Duration.ofMinutes(30), Duration.ofMinutes(80), "DETECTOR-4", "DETECTOR-1"),
    /** bursts of arcs at a bad joint */
    ARC(Duration.ofMinutes(15), Duration.ofMinutes(40), "ARC-EXT"),
    PHASE_LOSS(Duration.ofMinutes(12), Duration.ofMinutes(40), "DETECTOR-4"),
    VOLTAGE_DIP(Duration.ofMinutes(4), Duration.ofMinutes(12), "DETECTOR-1", "ARC-EXT"),
    OVER_VOLTAGE(Duration.ofMinutes(20), Duration.ofMinutes(50), "DETECTOR-1", "ARC-EXT"),
    SMOKE(Duration.ofMinutes(4), Duration.ofMinutes(15), "SMOKE");

    private final Duration least;
    private final Duration most;
    private final Set<String> types;

    Fault(Duration least, Duration most, String... types) {
        this.least = least;
        this.most = most;
        this.types = Set.of(types);
    }

    boolean suits(Detector detector) {
        return types.contains(detector.type());
    }

    /**
     * @param share 0 for the shortest that occurs, 1 for the longest
     */
    Duration length(double share) {
        return Duration.ofSeconds(
                least.toSeconds() + Math.round(share * most.minus(least).toSeconds()));
    }
}
