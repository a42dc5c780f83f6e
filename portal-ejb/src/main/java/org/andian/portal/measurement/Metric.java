package org.andian.portal.measurement;

import org.andian.portal.device.SensorMarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a detector measures: wire code, column, unit, the range a value can physically have (outside
 * = absurd: never stored, a sensor fault) and the range a working sensor reports (outside = sensor
 * fault as well).
 */
public enum Metric {
    RESIDUAL_CURRENT("residualCurrent", "residual_current", "mA", -1000, 100_000, 0, 30_000),
    TEMPERATURE_1("temperature1", "temperature1", "°C", -1000, 5000, -55, 300),
    TEMPERATURE_2("temperature2", "temperature2", "°C", -1000, 5000, -55, 300),
    TEMPERATURE_3("temperature3", "temperature3", "°C", -1000, 5000, -55, 300),
    TEMPERATURE_4("temperature4", "temperature4", "°C", -1000, 5000, -55, 300),
    CURRENT_A("currentA", "current_a", "A", -100, 100_000, 0, 10_000),
    CURRENT_B("currentB", "current_b", "A", -100, 100_000, 0, 10_000),
    CURRENT_C("currentC", "current_c", "A", -100, 100_000, 0, 10_000),
    CURRENT_N("currentN", "current_n", "A", -100, 100_000, 0, 10_000),
    VOLTAGE_A("voltageA", "voltage_a", "V", -100, 100_000, 0, 1000),
    VOLTAGE_B("voltageB", "voltage_b", "V", -100, 100_000, 0, 1000),
    VOLTAGE_C("voltageC", "voltage_c", "V", -100, 100_000, 0, 1000),
    POWER("power", "power", "kW", -100_000, 100_000, -100_000, 100_000),
    ENERGY("energy", "energy", "kWh", 0, 1e12, 0, 1e12),
    POWER_FACTOR("powerFactor", "power_factor", "", -1, 1, -1, 1),
    FREQUENCY("frequency", "frequency", "Hz", 0, 1000, 0, 100),
    THD_U("thdU", "thd_u", "%", 0, 1000, 0, 1000),
    THD_I("thdI", "thd_i", "%", 0, 1000, 0, 1000),
    ARC_COUNT("arcCount", "arc_count", "half-cycles/s", 0, 1000, 0, 200),
    SMOKE("smoke", "smoke", "", 0, 1, 0, 1);

    private static final double MOST_ROUNDED = 1.05;

    private static final Map<String, Metric> BY_CODE = new HashMap<>();

    static {
        for (Metric metric : values()) {
            BY_CODE.put(metric.code, metric);
        }
    }

    private final String code;
    private final String column;
    private final String unit;
    private final double least;
    private final double most;
    private final double leastWorking;
    private final double mostWorking;

    Metric(
            String code,
            String column,
            String unit,
            double least,
            double most,
            double leastWorking,
            double mostWorking) {
        this.code = code;
        this.column = column;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.leastWorking = leastWorking;
        this.mostWorking = mostWorking;
    }

    public static Optional<Metric> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public String code() {
        return code;
    }

    public String column() {
        return column;
    }

    public String unit() {
        return unit;
    }

    public boolean isPossible(double value) {
        return value >= least && value <= most;
    }

    /** Whether it is more than any working sensor shows: what stands behind it may be danger. */
    public boolean isBeyondSensor(double value) {
        return value > mostWorking;
    }

    /** A state that is on or off, so that {@code true} and {@code "1"} mean 1. */
    public boolean isTwoState() {
        return this == SMOKE;
    }

    /**
     * A power factor a little over 1 comes of rounding: no use as a value, and no sign of a broken
     * sensor.
     */
    public boolean isRoundedBeyond(double value) {
        return this == POWER_FACTOR && !isPossible(value) && Math.abs(value) <= MOST_ROUNDED;
    }

    /** Whether the type of the device says by this number that no sensor is connected. */
    public boolean isNoSensor(SensorMarks marks, double value) {
        return !isFromWorkingSensor(value) && marks.contains(code, value);
    }

    /**
     * What people read of a stored value.
     *
     * @param code wire code of any metric; what we do not know is shown as it came
     * @return null for null and for the mark of a missing sensor, which is no value
     */
    public static Double shown(String code, SensorMarks marks, Double value) {
        boolean isMark =
                value != null
                        && find(code).filter(metric -> metric.isNoSensor(marks, value)).isPresent();
        return isMark ? null : value;
    }

    double leastWorking() {
        return leastWorking;
    }

    double mostWorking() {
        return mostWorking;
    }

    public boolean isFromWorkingSensor(double value) {
        return value >= leastWorking && value <= mostWorking;
    }
}
