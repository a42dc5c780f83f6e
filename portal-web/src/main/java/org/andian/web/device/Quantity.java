package org.andian.web.device;

import org.andian.portal.measurement.Metric;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Metrics that are drawn on one axis. */
public enum Quantity {
    RESIDUAL_CURRENT(EnumSet.of(Metric.RESIDUAL_CURRENT)),
    TEMPERATURE(
            EnumSet.of(
                    Metric.TEMPERATURE_1,
                    Metric.TEMPERATURE_2,
                    Metric.TEMPERATURE_3,
                    Metric.TEMPERATURE_4)),
    CURRENT(EnumSet.of(Metric.CURRENT_A, Metric.CURRENT_B, Metric.CURRENT_C, Metric.CURRENT_N)),
    VOLTAGE(EnumSet.of(Metric.VOLTAGE_A, Metric.VOLTAGE_B, Metric.VOLTAGE_C)),
    POWER(EnumSet.of(Metric.POWER)),
    ARC(EnumSet.of(Metric.ARC_COUNT)),
    SMOKE(EnumSet.of(Metric.SMOKE));

    private final Set<Metric> metrics;

    Quantity(Set<Metric> metrics) {
        this.metrics = metrics;
    }

    public Set<Metric> metrics() {
        return EnumSet.copyOf(metrics);
    }

    public String unit() {
        return metrics.iterator().next().unit();
    }

    /** The quantity in whose picture a metric stands; empty for metrics nobody draws. */
    public static Optional<Quantity> of(Metric metric) {
        return Stream.of(values())
                .filter(quantity -> quantity.metrics.contains(metric))
                .findFirst();
    }
}
