package org.andian.portal.alarm;

import org.andian.portal.measurement.Metric;

import java.util.Set;

/** What is wrong. A fault is wrong with the detector or its link, not with the electricity. */
public enum AlarmKind {
    RESIDUAL_CURRENT("residualCurrent"),
    TEMPERATURE("temperature1", "temperature2", "temperature3", "temperature4"),
    /** limits in % of the circuit's rated current */
    OVER_CURRENT("currentA", "currentB", "currentC"),
    /** limits in % of the circuit's rated current */
    SHORT_CIRCUIT("currentA", "currentB", "currentC"),
    OVER_VOLTAGE("voltageA", "voltageB", "voltageC"),
    UNDER_VOLTAGE("voltageA", "voltageB", "voltageC"),
    /** limits in % of the highest phase */
    PHASE_LOSS("voltageA", "voltageB", "voltageC"),
    /** all phases together; limits in % of the nominal voltage */
    SUPPLY_LOST(""),
    /** an arc extinguisher has cut the supply */
    SUPPLY_CUT,
    ARC("arcCount"),
    SMOKE("smoke"),
    SENSOR_FAULT,
    DEVICE_OFFLINE,
    /** what the device stamps is off by minutes or more, steadily */
    CLOCK_WRONG,
    /** the device reports an alarm or fault under a code no table knows */
    DEVICE_REPORTED;

    /** Volts of a phase against neutral. */
    public static final double NOMINAL_VOLTAGE = 220;

    private final Set<String> metrics;

    AlarmKind(String... metrics) {
        this.metrics = Set.of(metrics);
    }

    public boolean isFault() {
        return this == SENSOR_FAULT || this == DEVICE_OFFLINE || this == CLOCK_WRONG;
    }

    /**
     * The level an alarm of this kind is counted, shown and looked for under: a fault is one
     * however loud it is.
     */
    public Level counted(Level level) {
        return isFault() ? Level.FAULT : level;
    }

    /** Whether low values are the dangerous ones. */
    public boolean isLow() {
        return this == UNDER_VOLTAGE || this == PHASE_LOSS || this == SUPPLY_LOST;
    }

    /** Whether its value is a figure; smoke is there or not. */
    public boolean isMeasured() {
        return this != SMOKE;
    }

    /**
     * Wire codes of the metrics a rule of this kind can watch, {@code ""} for all phases together;
     * empty for kinds no rule decides.
     */
    public Set<String> ruledMetrics() {
        return metrics;
    }

    /**
     * The metric's unit; that of the kind where no single metric is meant.
     *
     * @return empty when unknown
     */
    public String unit(String metric) {
        return Metric.find(metric)
                .map(Metric::unit)
                .orElseGet(
                        () ->
                                switch (this) {
                                    case OVER_CURRENT, SHORT_CIRCUIT -> Metric.CURRENT_A.unit();
                                    case OVER_VOLTAGE, UNDER_VOLTAGE, PHASE_LOSS, SUPPLY_LOST ->
                                            Metric.VOLTAGE_A.unit();
                                    default -> "";
                                });
    }

    /** Whether limits are given in percent of a base. */
    public boolean isRelative() {
        return this == OVER_CURRENT
                || this == SHORT_CIRCUIT
                || this == PHASE_LOSS
                || this == SUPPLY_LOST;
    }
}
