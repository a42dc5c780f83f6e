package org.andian.launcher.simulate.electric;

/** The resolution a detector reports each quantity with. */
final class Rounding {

    private Rounding() {}

    static double of(String metric, double value) {
        double steps =
                switch (metric) {
                    case "currentA", "currentB", "currentC", "currentN", "energy", "frequency" ->
                            100;
                    case "power", "powerFactor" -> 1000;
                    case "arcCount", "smoke" -> 1;
                    default -> 10;
                };
        return Math.round(value * steps) / steps;
    }
}
