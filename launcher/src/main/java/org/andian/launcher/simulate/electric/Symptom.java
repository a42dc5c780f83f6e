package org.andian.launcher.simulate.electric;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How a fault shows in the values of its circuit. */
final class Symptom {

    /** What detectors send for a sensor that is not there. */
    private static final double NO_SENSOR = -500;

    private static final double REPAIRED = 0.97;
    private static final long BURST_MILLIS = 240_000;
    private static final long BURST_PART_MILLIS = 120_000;
    private static final List<String> PHASES = List.of("A", "B", "C");

    private Symptom() {}

    /**
     * @param values of a sound circuit, changed in place; metrics the device does not measure stay
     *     out
     */
    static void show(Episode episode, Instant at, Map<String, Double> values, long key) {
        double progress = episode.progress(at);
        switch (episode.fault()) {
            case LEAKAGE ->
                    values.merge("residualCurrent", leakage(episode, progress), Double::sum);
            case LOOSE_CONTACT ->
                    values.merge(
                            "temperature" + (1 + phase(key)),
                            looseContact(episode, at, progress),
                            Double::sum);
            case SENSOR_BROKEN ->
                    values.put(
                            values.containsKey("temperature4") ? "temperature2" : "temperature1",
                            NO_SENSOR);
            case ARC -> values.put("arcCount", arcs(episode, at, key));
            case PHASE_LOSS -> losePhase(PHASES.get(phase(key)), values);
            case VOLTAGE_DIP ->
                    values.replaceAll(
                            (metric, value) ->
                                    metric.startsWith("voltage")
                                            ? value - 44 - 8 * episode.strength()
                                            : value);
            case OVER_VOLTAGE ->
                    values.replaceAll(
                            (metric, value) ->
                                    metric.startsWith("voltage")
                                            ? value + 29 + 10 * episode.strength()
                                            : value);
            case SMOKE -> values.put("smoke", 1.0);
            case OVERLOAD, SILENT -> {} // in the load; no message at all
        }
    }

    /** mA above the natural leakage: slow at first, then faster, until the branch is repaired. */
    private static double leakage(Episode episode, double progress) {
        return progress > REPAIRED
                ? 0
                : (320 + 300 * episode.strength()) * Math.pow(progress / REPAIRED, 1.3);
    }

    /** K above the sound clamp: a part that is always there and a part that comes with the load. */
    private static double looseContact(Episode episode, Instant at, double progress) {
        if (progress > REPAIRED) {
            return 0;
        }
        double growth = Math.min(1, progress * 3);
        return growth * (32 + 18 * episode.strength() + 14 * episode.detector().curve().at(at));
    }

    private static double arcs(Episode episode, Instant at, long key) {
        long inside = at.toEpochMilli() - episode.start().toEpochMilli();
        boolean burst = inside % BURST_MILLIS < BURST_PART_MILLIS;
        return burst
                ? 14 + Math.floorMod(Noise.mix(key, at.getEpochSecond()), 16L)
                : Math.floorMod(Noise.mix(key, at.getEpochSecond()), 6L);
    }

    private static void losePhase(String phase, Map<String, Double> values) {
        values.computeIfPresent("voltage" + phase, (metric, value) -> value * 0.03);
        values.computeIfPresent("current" + phase, (metric, value) -> 0.0);
        values.computeIfPresent("power", (metric, value) -> value * 2 / 3);
    }

    private static int phase(long key) {
        return (int) Math.floorMod(Noise.key(key, "phase"), 3L);
    }
}
