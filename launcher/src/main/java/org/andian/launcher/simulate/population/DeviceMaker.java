package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Circuit;
import org.andian.launcher.simulate.population.Population.Device;
import org.andian.launcher.simulate.population.Population.Premises;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * Hangs detectors into the premises: each gets its kind's least number, the rest goes round until
 * all are placed.
 */
final class DeviceMaker {

    private static final int DEVICES = 1000;

    /** Ratings of ordinary breakers, A. */
    private static final List<Integer> RATINGS =
            List.of(16, 20, 25, 32, 40, 50, 63, 80, 100, 125, 160, 200, 250, 400);

    private static final int BRANCH_DIVISOR = 3;
    private static final double SMOKE_SHARE = 0.07;
    private static final double SINGLE_PHASE_BELOW = 50;

    private final Draw draw;
    private final Map<String, Kind> kinds;
    private final Properties texts = Csv.texts();
    private final List<Device> made = new ArrayList<>();

    DeviceMaker(Draw draw, Map<String, Kind> kinds) {
        this.draw = draw;
        this.kinds = kinds;
    }

    List<Device> make(List<Premises> premises) {
        int[] counts = counts(premises);
        for (int i = 0; i < counts.length; i++) {
            for (int nth = 0; nth < counts[i]; nth++) {
                made.add(one(premises.get(i), nth));
            }
        }
        return made;
    }

    private int[] counts(List<Premises> premises) {
        int[] counts = premises.stream().mapToInt(one -> kind(one).leastDevices()).toArray();
        int left = DEVICES - IntStream.of(counts).sum();
        while (left > 0) {
            int i = draw.between(0, counts.length - 1);
            if (counts[i] < kind(premises.get(i)).mostDevices()) {
                counts[i]++;
                left--;
            }
        }
        return counts;
    }

    private Device one(Premises premises, int nth) {
        Kind kind = kind(premises);
        int rated =
                rated(
                        draw.between(kind.leastRated(), kind.mostRated())
                                / (nth == 0 ? 1.0 : BRANCH_DIVISOR));
        String type = type(premises, nth, rated);
        String position =
                draw.oneOf(
                        Csv.words(
                                texts.getProperty(
                                        type.equals("SMOKE") ? "smokePositions" : "positions")));
        return new Device(
                "%s-%04d".formatted(premises.city(), made.size() + 1),
                premises.city(),
                type,
                premises.code(),
                position,
                kind.curve(),
                circuits(type, kind, rated));
    }

    /**
     * In Yuncheng's campaign the supply is cut by arc-extinguishing devices, so half of the small
     * ones there are such.
     */
    private String type(Premises premises, int nth, int rated) {
        if (nth > 0 && draw.chance(SMOKE_SHARE)) {
            return "SMOKE";
        }
        if (rated >= SINGLE_PHASE_BELOW) {
            return "DETECTOR-4";
        }
        return draw.chance(premises.city().equals("YC") ? 0.7 : 0.2) ? "ARC-EXT" : "DETECTOR-1";
    }

    private List<Circuit> circuits(String type, Kind kind, int rated) {
        if (type.equals("SMOKE")) {
            return List.of(new Circuit(1, texts.getProperty("smokeCircuit"), null));
        }
        int most = type.equals("DETECTOR-4") ? 4 : 2;
        int count = Math.min(draw.between(1, most), kind.circuits().size());
        int first = draw.between(0, kind.circuits().size() - count);
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        no ->
                                new Circuit(
                                        no,
                                        kind.circuits().get(first + no - 1),
                                        (double) (no == 1 ? rated : rated(rated / 1.6))))
                .toList();
    }

    private static int rated(double wanted) {
        return RATINGS.stream()
                .filter(rating -> rating >= wanted)
                .findFirst()
                .orElse(RATINGS.getLast());
    }

    private Kind kind(Premises premises) {
        return kinds.get(premises.venueGroup());
    }
}
