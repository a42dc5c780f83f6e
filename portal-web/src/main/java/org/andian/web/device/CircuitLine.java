package org.andian.web.device;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Level;
import org.andian.portal.device.DeviceRow.CircuitRow;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Sample;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A circuit with its last values and its worst open alarm.
 *
 * @param last null when nothing came within the last day
 * @param worst null when nothing is wrong
 */
public record CircuitLine(CircuitRow circuit, Sample last, AlarmRow worst) {

    static CircuitLine of(CircuitRow circuit, List<Sample> latest, Collection<AlarmRow> open) {
        Sample last =
                latest.stream()
                        .filter(sample -> sample.circuit() == circuit.no())
                        .findFirst()
                        .orElse(null);
        AlarmRow worst =
                open.stream()
                        .filter(alarm -> alarm.circuit() == circuit.no() || alarm.circuit() == 0)
                        .max(
                                Comparator.comparing(AlarmRow::level)
                                        .thenComparing(alarm -> alarm.circuit() == circuit.no()))
                        .orElse(null);
        return new CircuitLine(circuit, last, worst);
    }

    /** Greater is worse: what is wrong with this circuit itself, not with its device as a whole. */
    int urgency() {
        boolean own = worst != null && worst.circuit() == circuit.no();
        int unconfirmed = own && worst.acknowledgedAt() == null ? 1 : 0;
        return own ? 2 * (worst.level().ordinal() + 1) + unconfirmed : 0;
    }

    public Double residualCurrent() {
        return value(Metric.RESIDUAL_CURRENT);
    }

    public Double hottest() {
        return greatest(Quantity.TEMPERATURE);
    }

    public Double greatestCurrent() {
        return greatest(Quantity.CURRENT);
    }

    public Double arcCount() {
        return value(Metric.ARC_COUNT);
    }

    /** Phases A, B, C; null where nothing was measured. */
    public List<Double> voltages() {
        return Stream.of(Metric.VOLTAGE_A, Metric.VOLTAGE_B, Metric.VOLTAGE_C)
                .map(this::value)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The style of a figure: marked when the open alarm is about it. */
    public String style(Quantity quantity) {
        boolean concerned =
                worst != null
                        && Metric.find(worst.metric())
                                .flatMap(Quantity::of)
                                .filter(quantity::equals)
                                .isPresent();
        return !concerned
                ? ""
                : worst.level() == Level.ALARM
                        ? "over"
                        : worst.level() == Level.WARNING ? "near" : "";
    }

    private Double value(Metric metric) {
        Double value = last == null ? null : last.values().get(metric.code());
        return value == null || !metric.isFromWorkingSensor(value) ? null : value;
    }

    private Double greatest(Quantity quantity) {
        OptionalDouble most =
                quantity.metrics().stream()
                        .map(this::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .max();
        return most.isPresent() ? most.getAsDouble() : null;
    }
}
