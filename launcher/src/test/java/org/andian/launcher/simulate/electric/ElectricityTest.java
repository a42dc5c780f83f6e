package org.andian.launcher.simulate.electric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whole samples of a few instants: a change of the model shows here before it tears history and
 * live readings apart.
 */
class ElectricityTest {

    private static final Instant MONDAY_ELEVEN = Instant.parse("2026-11-23T03:00:00Z");
    private final List<Detector> detectors = detectors();
    private final Electricity electricity = new Electricity(1, detectors);

    @Test
    void soundThreePhaseCircuit() {
        assertEquals(
                """
                T-0 {residualCurrent=78.9, temperature1=20.4, temperature2=21.7, temperature3=19.8, temperature4=17.2, \
                currentA=51.98, currentB=57.77, currentC=48.66, currentN=7.99, voltageA=227.2, voltageB=226.3, \
                voltageC=226.6, \
                power=32.93, energy=174678.34, powerFactor=0.917, frequency=49.98, thdI=4.4}\
                """,
                show(sound("DETECTOR-4"), MONDAY_ELEVEN));
    }

    @Test
    void soundArcProtector() {
        assertEquals(
                """
                T-2 {residualCurrent=40.3, temperature1=18.0, currentA=30.3, voltageA=225.3, power=6.554, \
                energy=33701.96, \
                powerFactor=0.96, arcCount=0.0}\
                """,
                show(sound("ARC-EXT"), MONDAY_ELEVEN));
    }

    @Test
    void leakageGrowsUntilRepaired() {
        Episode episode = first(Fault.LEAKAGE);
        assertEquals("[59.4, 93.0, 155.8, 239.3, 317.5, 53.5]", course(episode, "residualCurrent"));
    }

    @Test
    void looseContactHeatsOnePhase() {
        Episode episode = first(Fault.LOOSE_CONTACT);
        String phase = hottest(episode);
        assertEquals(
                "temperature2: [16.1, 37.2, 68.8, 71.5, 52.5, 15.2]",
                phase + ": " + course(episode, phase));
    }

    @Test
    void brokenSensorSaysMinusFiveHundred() {
        Episode episode = first(Fault.SENSOR_BROKEN);
        String metric =
                episode.detector().type().equals("DETECTOR-4") ? "temperature2" : "temperature1";
        assertEquals("[-500.0, -500.0, -500.0, -500.0, -500.0, 18.1]", course(episode, metric));
    }

    @Test
    void overloadExceedsTheRating() {
        Episode episode = first(Fault.OVERLOAD);
        double rated = episode.detector().ratings().get(episode.circuit() - 1);
        Instant middle =
                episode.start().plus(Duration.between(episode.start(), episode.end()).dividedBy(2));
        double share =
                electricity
                        .sample(episode.detector(), episode.circuit(), middle)
                        .values()
                        .entrySet()
                        .stream()
                        .filter(
                                entry ->
                                        List.of("currentA", "currentB", "currentC")
                                                .contains(entry.getKey()))
                        .mapToDouble(entry -> entry.getValue() / rated)
                        .max()
                        .orElseThrow();
        assertTrue(share > 1.1 && share < 1.4, "share of the rating: " + share);
    }

    @Test
    void lostPhaseHasNoVoltageAndNoCurrent() {
        Episode episode = first(Fault.PHASE_LOSS);
        var values =
                electricity.sample(episode.detector(), episode.circuit(), episode.start()).values();
        String lost =
                List.of("A", "B", "C").stream()
                        .filter(phase -> values.get("voltage" + phase) < 20)
                        .collect(Collectors.joining());
        assertEquals(1, lost.length(), "one phase: " + values);
        assertEquals(0.0, values.get("current" + lost));
    }

    @Test
    void silentDeviceSendsNothing() {
        Episode episode = first(Fault.SILENT);
        assertEquals(List.of(), electricity.samples(episode.detector(), episode.start()));
        assertEquals(
                episode.detector().ratings().size(),
                electricity.samples(episode.detector(), episode.start().minusSeconds(1)).size());
    }

    @Test
    void arcsPassTheLimitInBursts() {
        assertEquals("[17.0, 1.0, 5.0, 14.0, 17.0, 0.0]", course(first(Fault.ARC), "arcCount"));
    }

    @Test
    void energyNeverFalls() {
        Detector detector = sound("DETECTOR-4");
        List<Double> energy = new ArrayList<>();
        for (int hour = 0; hour < 24 * 9; hour++) {
            energy.add(
                    electricity
                            .sample(detector, 1, MONDAY_ELEVEN.plus(Duration.ofHours(hour)))
                            .values()
                            .get("energy"));
        }
        assertEquals(energy.stream().sorted().toList(), energy);
    }

    private String show(Detector detector, Instant at) {
        return detector.no() + " " + electricity.sample(detector, 1, at).values();
    }

    /** The metric at five points of the episode and once after it. */
    private String course(Episode episode, String metric) {
        Duration fifth = Duration.between(episode.start(), episode.end()).dividedBy(5);
        List<Double> course = new ArrayList<>();
        for (int i = 0; i <= 5; i++) {
            course.add(
                    electricity
                            .sample(
                                    episode.detector(),
                                    episode.circuit(),
                                    episode.start().plus(fifth.multipliedBy(i)))
                            .values()
                            .get(metric));
        }
        return course.toString();
    }

    private String hottest(Episode episode) {
        Instant middle =
                episode.start().plus(Duration.between(episode.start(), episode.end()).dividedBy(2));
        return electricity
                .sample(episode.detector(), episode.circuit(), middle)
                .values()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith("temperature"))
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private Episode first(Fault fault) {
        return electricity
                .plan()
                .between(MONDAY_ELEVEN, MONDAY_ELEVEN.plus(Duration.ofDays(14)))
                .stream()
                .filter(episode -> episode.fault() == fault && isAlone(episode))
                .findFirst()
                .orElseThrow();
    }

    /** With so few devices, two lanes often pick the same one. */
    private boolean isAlone(Episode episode) {
        return electricity.plan().between(episode.start(), episode.end()).stream()
                        .filter(other -> other.detector().no().equals(episode.detector().no()))
                        .count()
                == 1;
    }

    private Detector sound(String type) {
        return detectors.stream()
                .filter(detector -> detector.type().equals(type))
                .filter(detector -> electricity.plan().active(detector, MONDAY_ELEVEN).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String type = List.of("DETECTOR-4", "DETECTOR-1", "ARC-EXT", "SMOKE").get(i % 4);
            List<Double> ratings = type.equals("SMOKE") ? List.of(0.0) : List.of(100.0, 63.0);
            detectors.add(
                    new Detector("T-" + i, i < 20 ? "ZJK" : "YC", type, LoadCurve.SHOP, ratings));
        }
        return detectors;
    }
}
