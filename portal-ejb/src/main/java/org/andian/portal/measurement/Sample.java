package org.andian.portal.measurement;

import java.time.Instant;
import java.util.Map;

/**
 * A stored reading as pages and REST show it.
 *
 * @param circuit from 1
 * @param ts by the device's clock, the receive time when {@code clockless}
 * @param clockless the device has no clock
 * @param values by wire code, in the metrics' units, null where the device says that no sensor is
 *     connected; unknown codes as they came
 */
public record Sample(
        int circuit,
        Instant ts,
        Instant receivedAt,
        boolean clockless,
        Map<String, Double> values) {}
