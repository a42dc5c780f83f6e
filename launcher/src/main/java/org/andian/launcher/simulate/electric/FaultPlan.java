package org.andian.launcher.simulate.electric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which device has which fault when: in each city four lanes of slow faults and one of quick ones,
 * their slots staggered.
 */
public final class FaultPlan {

    private static final Duration SLOW_SLOT = Duration.ofHours(36);
    private static final Duration QUICK_SLOT = Duration.ofHours(4);
    private static final int SLOW_LANES = 4;
    private static final List<Fault> SLOW =
            List.of(
                    Fault.LEAKAGE,
                    Fault.LOOSE_CONTACT,
                    Fault.SENSOR_BROKEN,
                    Fault.LEAKAGE,
                    Fault.SILENT,
                    Fault.LOOSE_CONTACT);
    private static final List<Fault> QUICK =
            List.of(
                    Fault.OVERLOAD,
                    Fault.ARC,
                    Fault.VOLTAGE_DIP,
                    Fault.OVERLOAD,
                    Fault.PHASE_LOSS,
                    Fault.OVER_VOLTAGE,
                    Fault.SMOKE);

    private final List<Lane> lanes = new ArrayList<>();

    public FaultPlan(long seed, List<Detector> detectors) {
        Map<String, List<Detector>> cities =
                detectors.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Detector::city,
                                        java.util.TreeMap::new,
                                        Collectors.toList()));
        int city = 0;
        for (var entry : cities.entrySet()) {
            addLanes(Noise.key(seed, entry.getKey()), entry.getValue(), city, cities.size());
            city++;
        }
    }

    /** The faults a device shows at an instant, usually none. */
    public List<Episode> active(Detector detector, Instant instant) {
        return lanes.stream()
                .map(lane -> lane.episode(lane.indexAt(instant)))
                .filter(
                        episode ->
                                episode.detector().no().equals(detector.no())
                                        && episode.covers(instant))
                .toList();
    }

    /** Every episode that touches [from, to), by start. */
    public List<Episode> between(Instant from, Instant to) {
        return lanes.stream()
                .flatMap(lane -> episodes(lane, from, to))
                .sorted(Comparator.comparing(Episode::start))
                .toList();
    }

    private static Stream<Episode> episodes(Lane lane, Instant from, Instant to) {
        return LongStream.rangeClosed(lane.indexAt(from), lane.indexAt(to))
                .mapToObj(lane::episode)
                .filter(episode -> episode.start().isBefore(to) && episode.end().isAfter(from));
    }

    private void addLanes(long key, List<Detector> detectors, int city, int cities) {
        for (int lane = 0; lane < SLOW_LANES; lane++) {
            long offset = SLOW_SLOT.toMillis() * (lane * cities + city) / (SLOW_LANES * cities);
            addLane(
                    Noise.mix(key, lane),
                    SLOW_SLOT,
                    Duration.ofMillis(offset),
                    turned(SLOW, lane * 2 + city),
                    detectors);
        }
        addLane(
                Noise.mix(key, SLOW_LANES),
                QUICK_SLOT,
                QUICK_SLOT.multipliedBy(city).dividedBy(cities),
                turned(QUICK, city * 2),
                detectors);
    }

    private void addLane(
            long key,
            Duration slot,
            Duration offset,
            List<Fault> faults,
            List<Detector> detectors) {
        Map<Fault, List<Detector>> candidates = new EnumMap<>(Fault.class);
        faults.forEach(
                fault -> candidates.put(fault, detectors.stream().filter(fault::suits).toList()));
        List<Fault> possible =
                faults.stream().filter(fault -> !candidates.get(fault).isEmpty()).toList();
        if (!possible.isEmpty()) {
            lanes.add(new Lane(key, slot, offset, possible, candidates));
        }
    }

    private static List<Fault> turned(List<Fault> faults, int by) {
        int at = by % faults.size();
        return Stream.concat(
                        faults.subList(at, faults.size()).stream(), faults.subList(0, at).stream())
                .toList();
    }
}
