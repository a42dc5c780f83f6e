package org.andian.portal.measurement;

import java.util.Map;

/**
 * What one circuit showed at one moment; the key is (ts, device, circuit).
 *
 * @param circuit from 1
 * @param ts epoch ms; the receive time when {@code clockless}
 * @param receivedAt epoch ms
 * @param seq the sender's count, null when it sends none
 * @param clockless the device has no clock
 * @param values in the metrics' units, checked against {@link Metric#isPossible}
 * @param extra metrics we do not know, code to value, kept as they came
 */
public record Reading(
        long deviceId,
        int circuit,
        long ts,
        long receivedAt,
        Long seq,
        boolean clockless,
        Map<Metric, Double> values,
        Map<String, Double> extra) {

    Reading with(Map<Metric, Double> otherValues, Map<String, Double> otherExtra) {
        return new Reading(
                deviceId, circuit, ts, receivedAt, seq, clockless, otherValues, otherExtra);
    }

    Reading oneMillisecondLater() {
        return new Reading(deviceId, circuit, ts + 1, receivedAt, seq, clockless, values, extra);
    }
}
