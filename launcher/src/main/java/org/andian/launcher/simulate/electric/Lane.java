package org.andian.launcher.simulate.electric;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A row of slots, each holding exactly one episode in one city: that keeps the number of faults
 * steady, which independent chance for every device would not.
 *
 * @param faults taken in turn
 * @param candidates the city's devices that can show each fault, never empty
 */
record Lane(
        long key,
        Duration slot,
        Duration offset,
        List<Fault> faults,
        Map<Fault, List<Detector>> candidates) {

    private static final int WHO = 1;
    private static final int LENGTH = 2;
    private static final int START = 3;
    private static final int STRENGTH = 4;
    private static final int CIRCUIT = 5;

    /** The number of the slot the instant lies in, counted from 1970; negative before. */
    long indexAt(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli() - offset.toMillis(), slot.toMillis());
    }

    /** Lies within its slot from start to end, so two episodes of a lane never overlap. */
    Episode episode(long index) {
        long own = Noise.mix(key, index);
        Fault fault = faults.get((int) Math.floorMod(index, (long) faults.size()));
        List<Detector> suitable = candidates.get(fault);
        Detector detector =
                suitable.get((int) Math.floorMod(Noise.mix(own, WHO), (long) suitable.size()));
        Duration length = fault.length(Noise.unit(Noise.mix(own, LENGTH)));
        long spare = slot.minus(length).toMillis();
        long startMillis =
                index * slot.toMillis()
                        + offset.toMillis()
                        + (long) (Noise.unit(Noise.mix(own, START)) * spare);
        Instant start = Instant.ofEpochMilli(startMillis);
        int circuit =
                1 + (int) Math.floorMod(Noise.mix(own, CIRCUIT), (long) detector.ratings().size());
        return new Episode(
                fault,
                detector,
                circuit,
                start,
                start.plus(length),
                Noise.unit(Noise.mix(own, STRENGTH)));
    }
}
