package org.andian.launcher.simulate.electric;

import java.time.Instant;
import java.util.Map;

/**
 * What one circuit shows at one instant: metric codes of the wire format in their order, rounded as
 * a detector rounds.
 */
public record Sample(int circuit, Instant at, Map<String, Double> values) {}
