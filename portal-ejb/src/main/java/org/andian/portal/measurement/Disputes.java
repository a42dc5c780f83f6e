package org.andian.portal.measurement;

import org.andian.portal.measurement.Ledger.Findings.Contradiction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Gathers values that contradict stored ones, to be judged beside them. Whichever is more dangerous
 * is the highest or the lowest of those offered, so that many contradictions of one moment cost no
 * more than two.
 */
final class Disputes {

    private record Offered(long receivedAt, Map<Metric, Double> values) {}

    private final Map<ReadingKey, Offered> highest = new TreeMap<>();
    private final Map<ReadingKey, Offered> lowest = new TreeMap<>();

    void add(Contradiction found) {
        Metric.find(found.metric())
                .ifPresent(
                        metric -> {
                            merge(highest, found, metric, Math::max);
                            merge(lowest, found, metric, Math::min);
                        });
    }

    /** One reading a moment with the highest values, and another where the lowest are others. */
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        highest.forEach((key, offered) -> readings.add(reading(key, offered)));
        lowest.forEach(
                (key, offered) -> {
                    if (!offered.values().equals(highest.get(key).values())) {
                        readings.add(reading(key, offered));
                    }
                });
        return readings;
    }

    private static void merge(
            Map<ReadingKey, Offered> by,
            Contradiction found,
            Metric metric,
            BinaryOperator<Double> better) {
        by.computeIfAbsent(
                        found.key(),
                        key -> new Offered(found.receivedAt(), new EnumMap<>(Metric.class)))
                .values()
                .merge(metric, found.offered(), better);
    }

    private static Reading reading(ReadingKey key, Offered offered) {
        return new Reading(
                key.deviceId(),
                key.circuit(),
                key.ts(),
                offered.receivedAt(),
                null,
                false,
                offered.values(),
                Map.of());
    }
}
