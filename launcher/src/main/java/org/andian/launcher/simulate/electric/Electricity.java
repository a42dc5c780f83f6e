package org.andian.launcher.simulate.electric;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What each device measures at any instant; safe for several threads. */
public final class Electricity {

    private static final double QUIET = 0.0;

    /** mA that a circuit leaks which nobody mends. */
    private static final double LASTING_LEAK = 420;

    private final long seed;
    private final FaultPlan plan;

    /**
     * @param detectors all devices of the example, because the faults are dealt out among all
     */
    public Electricity(long seed, List<Detector> detectors) {
        this.seed = seed;
        this.plan = new FaultPlan(seed, detectors);
    }

    public FaultPlan plan() {
        return plan;
    }

    /**
     * @param detector one of those given to the constructor, else it has no faults
     * @return one sample a circuit; nothing while the device is silent
     */
    public List<Sample> samples(Detector detector, Instant at) {
        List<Episode> active = plan.active(detector, at);
        if (detector.lasting() == Lasting.MUTE
                || active.stream().anyMatch(episode -> episode.fault() == Fault.SILENT)) {
            return List.of();
        }
        return IntStream.rangeClosed(1, detector.ratings().size())
                .mapToObj(no -> sample(detector, no, at, active))
                .toList();
    }

    /**
     * @return the sample of one circuit, also when the device is silent
     */
    public Sample sample(Detector detector, int circuit, Instant at) {
        return sample(detector, circuit, at, plan.active(detector, at));
    }

    private Sample sample(Detector detector, int no, Instant at, List<Episode> active) {
        long key = Noise.mix(Noise.key(seed, detector.no()), no);
        return new Sample(
                no,
                at,
                detector.is("SMOKE")
                        ? smoke(key, at, active)
                        : measured(detector, no, at, new Circuit(detector, no, key, active)));
    }

    private static Map<String, Double> measured(
            Detector detector, int no, Instant at, Circuit circuit) {
        Map<String, Double> values = circuit.values(at);
        if (detector.lasting() == Lasting.STUBBORN && no == 1) {
            values.computeIfPresent(
                    "residualCurrent",
                    (metric, value) -> Rounding.of(metric, value + LASTING_LEAK));
        }
        return values;
    }

    private static Map<String, Double> smoke(long key, Instant at, List<Episode> active) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("smoke", QUIET);
        active.forEach(episode -> Symptom.show(episode, at, values, key));
        values.replaceAll(Rounding::of);
        return values;
    }
}
