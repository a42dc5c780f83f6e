package org.andian.portal.measurement;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A number that tells of the sensor and not of the electricity.
 *
 * @param value as it came, NaN when nobody can read it
 */
public record Odd(double value, Means means) {

    /** What it tells. */
    public enum Means {
        /** the type's mark of a missing sensor, on a channel that has one */
        SENSOR_GONE,
        /** the same mark on a channel that never had one: nothing is wrong */
        NOT_FITTED,
        /** beyond what the metric can be, and no mark: whatever is behind it may be danger */
        IMPOSSIBLE
    }

    /** What people are shown; null when nobody can read it. */
    public Double shown() {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    /**
     * Text of a reading's oddities for one that must wait, such as {@code smoke IMPOSSIBLE 2.0}.
     *
     * @return null when there are none
     */
    public static String write(Map<Metric, Odd> odd) {
        return odd.isEmpty()
                ? null
                : odd.entrySet().stream()
                        .map(entry -> entry.getKey().code() + " " + entry.getValue().text())
                        .collect(Collectors.joining(","));
    }

    /**
     * @param text as {@link #write} made it
     */
    public static Map<Metric, Odd> read(String text) {
        Map<Metric, Odd> odd = new EnumMap<>(Metric.class);
        for (String one : text == null ? new String[0] : text.split(",")) {
            String[] parts = one.split(" ");
            Metric.find(parts[0])
                    .ifPresent(
                            metric ->
                                    odd.put(
                                            metric,
                                            new Odd(
                                                    Double.parseDouble(parts[2]),
                                                    Means.valueOf(parts[1]))));
        }
        return odd;
    }

    private String text() {
        return means + " " + value;
    }
}
