package org.andian.launcher.simulate.electric;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The portal's default limits, as far as the example's faults pass them. */
final class Limits {

    private Limits() {}

    /**
     * @return the kinds of alarm, early warning or fault the sample would raise
     */
    static Set<String> exceeded(Detector detector, Sample sample) {
        double rated = detector.ratings().get(sample.circuit() - 1);
        Set<String> kinds = new TreeSet<>();
        for (Map.Entry<String, Double> entry : sample.values().entrySet()) {
            String kind = kind(entry.getKey(), entry.getValue(), rated);
            if (!kind.isEmpty()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static String kind(String metric, double value, double rated) {
        return switch (metric) {
            case "residualCurrent" -> value >= 200 ? "residual" : "";
            case "temperature1", "temperature2", "temperature3", "temperature4" ->
                    value == -500 ? "sensor" : value >= 60 ? "temperature" : "";
            case "voltageA", "voltageB", "voltageC" ->
                    value <= 198 || value >= 253 ? "voltage" : "";
            case "currentA", "currentB", "currentC" -> value > rated ? "overcurrent" : "";
            case "arcCount" -> value >= 14 ? "arc" : "";
            case "smoke" -> value > 0 ? "smoke" : "";
            default -> "";
        };
    }
}
