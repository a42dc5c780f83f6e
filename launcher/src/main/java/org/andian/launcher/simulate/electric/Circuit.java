package org.andian.launcher.simulate.electric;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures one circuit that carries current: first as it should be, then as its faults make it. */
final class Circuit {

    private static final long MINUTE = 60_000;
    private static final double WATTS_A_KILOWATT = 1000;
    private static final double NOMINAL_VOLTS = 230;
    private static final double USUAL_POWER_FACTOR = 0.92;
    private static final String[] PHASES = {"A", "B", "C"};

    private final Detector detector;
    private final double rated;
    private final long key;
    private final List<Episode> episodes;
    private final Load load;
    private final int phases;

    Circuit(Detector detector, int no, long key, List<Episode> episodes) {
        this.detector = detector;
        this.rated = detector.ratings().get(no - 1);
        this.key = key;
        this.episodes = episodes.stream().filter(episode -> episode.circuit() == no).toList();
        this.load = new Load(detector.curve(), key, this.episodes);
        this.phases = detector.is("DETECTOR-4") ? PHASES.length : 1;
    }

    /**
     * @return by metric code of the wire format, in the metrics' units: mA, °C, A, V, kW, kWh, Hz,
     *     %
     */
    Map<String, Double> values(Instant at) {
        double[] currents = currents(at);
        double[] voltages = voltages(at);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("residualCurrent", residual(at));
        putTemperatures(values, at);
        putCurrents(values, currents);
        putPhases(values, "voltage", voltages);
        putPower(values, at, currents, voltages);
        if (detector.is("ARC-EXT")) {
            values.put("arcCount", usualArcs(at));
        }
        episodes.stream()
                .filter(episode -> episode.covers(at))
                .forEach(episode -> Symptom.show(episode, at, values, key));
        values.replaceAll(Rounding::of);
        return values;
    }

    private double residual(Instant at) {
        double natural = Noise.between(noise("residual"), 12, 70);
        return natural
                + 30 * load.at(at)
                + 5 * smooth("leak", at, 3 * MINUTE)
                + 1.5 * smooth("leakFine", at, MINUTE / 2);
    }

    private void putTemperatures(Map<String, Double> values, Instant at) {
        double around = Weather.indoors(at) + Noise.between(noise("place"), 0, 5);
        double heat = load.heat(at);
        for (int i = 0; i < phases; i++) {
            double rise = 25 * heat * share(i) * share(i);
            values.put(
                    "temperature" + (i + 1), around + rise + 0.3 * smooth("t" + i, at, 2 * MINUTE));
        }
        if (phases > 1) {
            values.put("temperature4", around + 9 * heat + 0.3 * smooth("tN", at, 2 * MINUTE));
        }
    }

    private double[] currents(Instant at) {
        double[] currents = new double[phases];
        for (int i = 0; i < phases; i++) {
            currents[i] = rated * load.at(at) * share(i);
        }
        return currents;
    }

    /** The phase most loaded carries the circuit's load, the others a little less. */
    private double share(int phase) {
        int heaviest = (int) Math.floorMod(noise("heaviest"), (long) phases);
        return phase == heaviest ? 1 : Noise.between(noise("share" + phase), 0.84, 0.99);
    }

    private void putCurrents(Map<String, Double> values, double[] currents) {
        putPhases(values, "current", currents);
        if (phases > 1) {
            values.put("currentN", neutral(currents));
        }
    }

    /** The sum of three currents 120° apart. */
    private static double neutral(double[] i) {
        return Math.sqrt(
                Math.max(
                        0,
                        i[0] * i[0]
                                + i[1] * i[1]
                                + i[2] * i[2]
                                - i[0] * i[1]
                                - i[1] * i[2]
                                - i[2] * i[0]));
    }

    private double[] voltages(Instant at) {
        double[] voltages = new double[phases];
        long feederKey = Noise.key(0, detector.no());
        double feeder =
                Noise.between(feederKey, 226.5, 231.5)
                        + 2.5 * Noise.smooth(feederKey, at.toEpochMilli(), 20 * MINUTE)
                        - 4 * load.at(at);
        for (int i = 0; i < phases; i++) {
            voltages[i] = feeder + 1.2 * smooth("v" + i, at, 3 * MINUTE);
        }
        return voltages;
    }

    private void putPower(
            Map<String, Double> values, Instant at, double[] currents, double[] voltages) {
        double factor = USUAL_POWER_FACTOR + 0.04 * smooth("factor", at, 30 * MINUTE);
        double watts = 0;
        double shares = 0;
        for (int i = 0; i < phases; i++) {
            watts += currents[i] * voltages[i] * factor;
            shares += share(i);
        }
        double kilowattsAtRating =
                rated * NOMINAL_VOLTS * USUAL_POWER_FACTOR * shares / WATTS_A_KILOWATT;
        values.put("power", watts / WATTS_A_KILOWATT);
        values.put("energy", kilowattsAtRating * load.peakHours(at));
        values.put("powerFactor", factor);
        if (phases > 1) {
            values.put("frequency", 50 + 0.03 * smooth("frequency", at, MINUTE));
            values.put("thdI", 7 + 3 * smooth("harmonics", at, 60 * MINUTE));
        }
    }

    /** Switches and motors make a few half-cycles now and then; below the limit of the standard. */
    private double usualArcs(Instant at) {
        long draw = Noise.mix(noise("arcs"), at.toEpochMilli() / MINUTE);
        return Noise.unit(draw) < 0.04 ? 1 + Math.floorMod(draw, 5L) : 0;
    }

    private static void putPhases(Map<String, Double> values, String name, double[] phase) {
        for (int i = 0; i < phase.length; i++) {
            values.put(name + PHASES[i], phase[i]);
        }
    }

    private long noise(String purpose) {
        return Noise.key(key, purpose);
    }

    private double smooth(String purpose, Instant at, long stepMillis) {
        return Noise.smooth(noise(purpose), at.toEpochMilli(), stepMillis);
    }
}
