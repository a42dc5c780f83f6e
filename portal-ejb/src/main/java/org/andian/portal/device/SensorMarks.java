package org.andian.portal.device;

import java.util.Map;
import java.util.Set;

/**
 * The numbers by which a type of device says that no sensor is connected.
 *
 * @param byMetric by wire code, {@code ""} for marks that hold for any metric
 */
public record SensorMarks(Map<String, Set<Double>> byMetric) {

    /** Of a type that is not known to use any. */
    public static final SensorMarks NONE = new SensorMarks(Map.of());

    private static final String ANY = "";

    public SensorMarks {
        byMetric = Map.copyOf(byMetric);
    }

    /**
     * @param metric wire code
     */
    public boolean contains(String metric, double value) {
        return of(metric).contains(value) || of(ANY).contains(value);
    }

    private Set<Double> of(String metric) {
        return byMetric.getOrDefault(metric, Set.of());
    }
}
