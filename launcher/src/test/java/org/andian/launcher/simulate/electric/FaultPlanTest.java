package org.andian.launcher.simulate.electric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.launcher.simulate.population.Population;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class FaultPlanTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private final List<Detector> detectors =
            Population.of(1).devices().stream()
                    .map(
                            device ->
                                    new Detector(
                                            device.no(),
                                            device.city(),
                                            device.type(),
                                            LoadCurve.valueOf(device.curve()),
                                            device.circuits().stream()
                                                    .map(
                                                            circuit ->
                                                                    circuit.ratedCurrent() == null
                                                                            ? 0.0
                                                                            : circuit
                                                                                    .ratedCurrent())
                                                    .toList()))
                    .toList();
    private final Electricity electricity = new Electricity(1, detectors);

    /**
     * Alive but not on fire: what stands open at any hour of ten days, counted by the portal's own
     * default limits.
     */
    @Test
    void steadyNumberOfFaults() {
        IntSummaryStatistics open =
                IntStream.range(0, 240)
                        .map(hour -> open(START.plus(Duration.ofHours(hour))))
                        .summaryStatistics();
        assertTrue(open.getMin() >= 2 && open.getMax() <= 16, open.toString());
        assertTrue(open.getAverage() >= 5 && open.getAverage() <= 12, open.toString());
    }

    @Test
    void noFaultBeyondItsSlot() {
        List<Episode> episodes = electricity.plan().between(START, START.plus(Duration.ofDays(10)));
        assertEquals(
                List.of(),
                episodes.stream()
                        .filter(
                                episode ->
                                        electricity
                                                .plan()
                                                .active(episode.detector(), episode.start())
                                                .stream()
                                                .noneMatch(episode::equals))
                        .toList());
        assertEquals(
                List.of(),
                episodes.stream()
                        .filter(episode -> !episode.fault().suits(episode.detector()))
                        .toList());
    }

    @Test
    void everyCityAndFaultHasItsTurn() {
        List<Episode> month = electricity.plan().between(START, START.plus(Duration.ofDays(30)));
        assertEquals(
                List.of(Fault.values()),
                month.stream().map(Episode::fault).distinct().sorted().toList());
        Map<String, Long> cities =
                month.stream()
                        .collect(
                                Collectors.groupingBy(
                                        episode -> episode.detector().city(),
                                        java.util.TreeMap::new,
                                        Collectors.counting()));
        assertEquals("{CD=262, YC=263, ZJK=263, ZZ=263}", cities.toString());
    }

    private int open(Instant at) {
        return electricity.plan().between(at, at.plusMillis(1)).stream()
                .map(Episode::detector)
                .distinct()
                .mapToInt(detector -> open(detector, at))
                .sum();
    }

    private int open(Detector detector, Instant at) {
        List<Sample> samples = electricity.samples(detector, at);
        return samples.isEmpty()
                ? 1
                : samples.stream()
                        .mapToInt(sample -> Limits.exceeded(detector, sample).size())
                        .sum();
    }
}
