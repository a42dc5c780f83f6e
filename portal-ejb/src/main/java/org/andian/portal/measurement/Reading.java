package org.andian.portal.measurement;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one circuit showed at one moment; the key is (ts, device, circuit).
 *
 * @param circuit from 1; 0 for the device as a whole
 * @param ts epoch ms; the receive time when {@code clockless}
 * @param receivedAt epoch ms
 * @param seq the sender's count, null when it sends none
 * @param clockless the device has no clock
 * @param values in the metrics' units, checked against {@link Metric#isPossible}
 * @param extra metrics we do not know, code to value, kept as they came
 * @param odd numbers that tell of a sensor, to be judged and not stored; one that is possible
 *     stands in {@code values} as well
 * @param redelivered whoever brought it says that it may have come before
 */
public record Reading(
        long deviceId,
        int circuit,
        long ts,
        long receivedAt,
        Long seq,
        boolean clockless,
        Map<Metric, Double> values,
        Map<String, Double> extra,
        Map<Metric, Odd> odd,
        boolean redelivered) {

    /** One without oddities, brought for the first time. */
    public Reading(
            long deviceId,
            int circuit,
            long ts,
            long receivedAt,
            Long seq,
            boolean clockless,
            Map<Metric, Double> values,
            Map<String, Double> extra) {
        this(deviceId, circuit, ts, receivedAt, seq, clockless, values, extra, Map.of(), false);
    }

    /** False when all there is are oddities: there is nothing to store, yet something to judge. */
    boolean holdsValues() {
        return !values.isEmpty() || !extra.isEmpty();
    }

    Reading with(Map<Metric, Double> otherValues, Map<String, Double> otherExtra) {
        return new Reading(
                deviceId,
                circuit,
                ts,
                receivedAt,
                seq,
                clockless,
                otherValues,
                otherExtra,
                odd,
                redelivered);
    }

    Reading withOdd(Map<Metric, Odd> otherOdd) {
        return new Reading(
                deviceId,
                circuit,
                ts,
                receivedAt,
                seq,
                clockless,
                values,
                extra,
                otherOdd,
                redelivered);
    }

    Reading oneMillisecondLater() {
        return new Reading(
                deviceId,
                circuit,
                ts + 1,
                receivedAt,
                seq,
                clockless,
                values,
                extra,
                odd,
                redelivered);
    }

    /**
     * This one with what another of the same moment adds; for what stands in both, this one.
     *
     * @return for judging: without metrics we do not know
     */
    public Reading joinedBy(Reading other) {
        return new Reading(
                deviceId,
                circuit,
                ts,
                Math.min(receivedAt, other.receivedAt),
                seq,
                clockless,
                joined(values, other.values),
                Map.of(),
                joined(odd, other.odd),
                redelivered);
    }

    private static <T> Map<Metric, T> joined(Map<Metric, T> one, Map<Metric, T> other) {
        Map<Metric, T> joined = new EnumMap<>(Metric.class);
        joined.putAll(other);
        joined.putAll(one);
        return joined;
    }
}
