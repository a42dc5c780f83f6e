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
 * @param clockless the device has no clock, or none that is believed
 * @param values in the metrics' units, checked against {@link Metric#isPossible}
 * @param extra metrics we do not know, code to value, kept as they came
 * @param odd numbers that tell of a sensor, to be judged and not stored; one that is possible
 *     stands in {@code values} as well
 * @param redelivered whoever brought it says that it may have come before
 * @param disbelieved the stamp it came with, null where that is {@code ts} or there was none
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
        boolean redelivered,
        Disbelieved disbelieved) {

    /**
     * A stamp that is not believed: what it stood on is as of its reception.
     *
     * @param told the stamp itself, epoch ms
     * @param clears whether that it is of now is sure enough to end an alarm
     */
    public record Disbelieved(long told, boolean clears) {}

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
        this(
                deviceId,
                circuit,
                ts,
                receivedAt,
                seq,
                clockless,
                values,
                extra,
                Map.of(),
                false,
                null);
    }

    /** False when all there is are oddities: there is nothing to store, yet something to judge. */
    boolean holdsValues() {
        return !values.isEmpty() || !extra.isEmpty();
    }

    /**
     * False where nobody can say that it is of now: then it raises what it must, and ends nothing.
     */
    public boolean clears() {
        return disbelieved == null || disbelieved.clears();
    }

    /** The same as of its reception. */
    public Reading asReceived(boolean clears) {
        return new Reading(
                deviceId,
                circuit,
                receivedAt,
                receivedAt,
                seq,
                true,
                values,
                extra,
                odd,
                redelivered,
                new Disbelieved(ts, clears));
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
                redelivered,
                disbelieved);
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
                redelivered,
                disbelieved);
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
                redelivered,
                disbelieved);
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
                redelivered,
                clears() ? other.disbelieved : disbelieved);
    }

    private static <T> Map<Metric, T> joined(Map<Metric, T> one, Map<Metric, T> other) {
        Map<Metric, T> joined = new EnumMap<>(Metric.class);
        joined.putAll(other);
        joined.putAll(one);
        return joined;
    }
}
