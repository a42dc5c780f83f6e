package org.andian.portal.measurement;

import java.time.Instant;
import java.util.Map;

/** A stored reading as pages and REST show it. */
public record Sample(
        int circuit,
        Instant ts,
        Instant receivedAt,
        boolean clockless,
        Map<String, Double> values) {}
