package org.andian.portal.device;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
        return listed(metric).contains(value) || listed(ANY).contains(value);
    }

    /**
     * All that hold for a metric.
     *
     * @param metric wire code
     */
    public Set<Double> of(String metric) {
        Set<Double> all = new TreeSet<>(listed(ANY));
        all.addAll(listed(metric));
        return all;
    }

    private Set<Double> listed(String metric) {
        return byMetric.getOrDefault(metric, Set.of());
    }
}
