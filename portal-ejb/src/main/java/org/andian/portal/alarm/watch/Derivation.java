package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Odd;
import org.andian.portal.measurement.Reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Derives from a reading the quantities that rules watch. A value no working sensor reports is a
 * sensor fault and is judged as nothing else; beyond the sensor's range it is as loud as an early
 * warning, and the type's mark of a missing sensor is a fault only where one was fitted. A phase
 * without voltage is a lost phase or a lost supply, not an under-voltage as well. Currents are
 * judged only where the rating is known.
 *
 * @param ratedCurrent A, null when unknown
 */
record Derivation(RuleSet rules, Double ratedCurrent) {

    private static final Set<Metric> PHASES =
            Set.of(Metric.VOLTAGE_A, Metric.VOLTAGE_B, Metric.VOLTAGE_C);

    /**
     * the highest phase must carry this part of the nominal voltage for a lower one to count as
     * lost
     */
    private static final double LIVE = 0.5;

    /** the judged value of a sensor is 1 when broken, 0 when working */
    private static final AlarmRule SENSOR =
            new AlarmRule(AlarmKind.SENSOR_FAULT, null, 1.0, 0, Duration.ZERO);

    /** as loud as an early warning: danger may stand behind the number */
    private static final AlarmRule SENSOR_BEYOND =
            new AlarmRule(AlarmKind.SENSOR_FAULT, 1.0, null, 0, Duration.ZERO);

    /** A measured quantity and the rule to judge it by, limits in the unit of the value. */
    record Judged(Quantity quantity, AlarmRule rule, Measured measured) {}

    List<Judged> judge(Reading reading) {
        List<Judged> judged = new ArrayList<>();
        Map<Metric, Double> working = new EnumMap<>(Metric.class);
        reading.values()
                .forEach(
                        (metric, value) -> {
                            if (metric.isFromWorkingSensor(value)) {
                                working.put(metric, value);
                                judged.add(sensor(reading, metric, SENSOR, 0, value));
                            } else if (!reading.odd().containsKey(metric)) {
                                judged.add(broken(reading, metric, value));
                            }
                        });
        reading.odd().forEach((metric, odd) -> told(reading, metric, odd).ifPresent(judged::add));
        rules.rules()
                .forEach(
                        (watched, rule) ->
                                judge(reading, watched, rule, working).ifPresent(judged::add));
        return judged;
    }

    private static Judged broken(Reading reading, Metric metric, double value) {
        AlarmRule rule = metric.isBeyondSensor(value) ? SENSOR_BEYOND : SENSOR;
        return sensor(reading, metric, rule, 1, value);
    }

    /** Empty where no sensor is fitted: nothing is wrong then. */
    private static Optional<Judged> told(Reading reading, Metric metric, Odd odd) {
        return switch (odd.means()) {
            case NOT_FITTED -> Optional.empty();
            case SENSOR_GONE -> Optional.of(sensor(reading, metric, SENSOR, 1, odd.shown()));
            case IMPOSSIBLE -> Optional.of(sensor(reading, metric, SENSOR_BEYOND, 1, odd.shown()));
        };
    }

    private static Judged sensor(
            Reading reading, Metric metric, AlarmRule rule, int broken, Double shown) {
        return new Judged(
                quantity(reading, metric.code(), AlarmKind.SENSOR_FAULT),
                rule,
                new Measured(at(reading), broken, shown));
    }

    private Optional<Judged> judge(
            Reading reading, RuleSet.Watched watched, AlarmRule rule, Map<Metric, Double> working) {
        Optional<Double> value =
                watched.metric().isEmpty()
                        ? highestPhase(working)
                        : Metric.find(watched.metric()).map(working::get);
        if (value.isEmpty()
                || watched.kind() == AlarmKind.UNDER_VOLTAGE
                        && isLost(watched.metric(), value.get(), working)) {
            return Optional.empty();
        }
        return inUnit(rule, working)
                .map(
                        r ->
                                new Judged(
                                        quantity(reading, watched.metric(), watched.kind()),
                                        r,
                                        Measured.of(at(reading), value.get())));
    }

    /** Empty when the base of a limit in percent is not known. */
    private Optional<AlarmRule> inUnit(AlarmRule rule, Map<Metric, Double> working) {
        return switch (rule.kind()) {
            case OVER_CURRENT, SHORT_CIRCUIT -> Optional.ofNullable(ratedCurrent).map(rule::ofBase);
            case PHASE_LOSS ->
                    phases(working).count() < 2
                            ? Optional.empty()
                            : livePhase(working).map(rule::ofBase);
            case SUPPLY_LOST -> Optional.of(rule.ofBase(AlarmKind.NOMINAL_VOLTAGE));
            default -> Optional.of(rule);
        };
    }

    private boolean isLost(String metric, double value, Map<Metric, Double> working) {
        boolean phaseLost =
                rules.find(AlarmKind.PHASE_LOSS, metric)
                        .flatMap(rule -> inUnit(rule, working))
                        .filter(rule -> isBelow(rule, value))
                        .isPresent();
        return phaseLost
                || rules.find(AlarmKind.SUPPLY_LOST, "")
                        .flatMap(rule -> inUnit(rule, working))
                        .filter(rule -> isBelow(rule, highestPhase(working).orElseThrow()))
                        .isPresent();
    }

    private static boolean isBelow(AlarmRule rule, double value) {
        return value <= (rule.warning() != null ? rule.warning() : rule.alarm());
    }

    private static Optional<Double> livePhase(Map<Metric, Double> working) {
        return highestPhase(working).filter(highest -> highest >= LIVE * AlarmKind.NOMINAL_VOLTAGE);
    }

    private static Optional<Double> highestPhase(Map<Metric, Double> working) {
        return phases(working).max(Double::compare);
    }

    private static Stream<Double> phases(Map<Metric, Double> working) {
        return PHASES.stream().map(working::get).filter(voltage -> voltage != null);
    }

    private static Quantity quantity(Reading reading, String metric, AlarmKind kind) {
        return new Quantity(reading.deviceId(), reading.circuit(), metric, kind);
    }

    private static Instant at(Reading reading) {
        return Instant.ofEpochMilli(reading.ts());
    }

    /**
     * The same by the rules in force for each reading.
     *
     * @param devices by id, those of the readings among them
     */
    record Judge(Rules inForce, Map<Long, DeviceDirectory.Entry> devices) {

        Rules.Target target(Reading reading) {
            DeviceDirectory.Entry device = devices.get(reading.deviceId());
            return new Rules.Target(
                    device.typeCode(), device.premisesId(), device.id(), reading.circuit());
        }

        List<Judged> judge(Reading reading) {
            DeviceDirectory.Entry device = devices.get(reading.deviceId());
            return new Derivation(
                            inForce.of(target(reading)),
                            device.ratedCurrents().get(reading.circuit()))
                    .judge(reading);
        }
    }
}
