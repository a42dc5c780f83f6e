package org.andian.launcher.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.launcher.simulate.HistoryPlan.Reading;
import org.andian.launcher.simulate.electric.Detector;
import org.andian.launcher.simulate.electric.Electricity;
import org.andian.launcher.simulate.electric.LoadCurve;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class HistoryPlanTest {

    private static final Instant UNTIL = Instant.parse("2026-11-22T10:07:30Z");
    private final List<Detector> detectors = detectors();
    private final Electricity electricity = new Electricity(1, detectors);
    private final HistoryPlan plan = new HistoryPlan(electricity, detectors, UNTIL);

    @Test
    void quartersOfTheLastDay() {
        List<Instant> quarters = plan.quarters();
        assertEquals(96, quarters.size());
        assertEquals(Instant.parse("2026-11-21T10:15:00Z"), quarters.getFirst());
        assertEquals(Instant.parse("2026-11-22T10:00:00Z"), quarters.getLast());
    }

    /** The portal judges nothing older than what it has judged, so disorder would lose alarms. */
    @Test
    void faultsComeInOrderOfTimeAndOnceOnly() {
        List<Reading> faults = plan.faults();
        List<Instant> times = faults.stream().map(reading -> reading.sample().at()).toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertEquals(faults.size(), Set.copyOf(faults).size());
        assertTrue(
                times.getFirst().isAfter(UNTIL.minus(Duration.ofDays(32)))
                        && times.getLast().isBefore(UNTIL),
                times.getFirst() + " … " + times.getLast());
    }

    /**
     * Every device that speaks is covered in a quarter hour by one of the two imports, never by
     * both.
     */
    @Test
    void twoImportsMakeOneDay() {
        Set<Reading> faults = new HashSet<>(plan.faults());
        Instant quarter = plan.quarters().get(40);
        List<Reading> both = new ArrayList<>(plan.others(quarter));
        assertTrue(both.stream().noneMatch(faults::contains));
        both.addAll(
                faults.stream().filter(reading -> reading.sample().at().equals(quarter)).toList());
        int speaking =
                detectors.stream()
                        .mapToInt(detector -> electricity.samples(detector, quarter).size())
                        .sum();
        assertEquals(speaking, both.size());
    }

    private static List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String type = List.of("DETECTOR-4", "DETECTOR-1", "ARC-EXT", "SMOKE").get(i % 4);
            detectors.add(
                    new Detector(
                            "T-" + i,
                            i % 2 == 0 ? "ZJK" : "YC",
                            type,
                            LoadCurve.OFFICE,
                            List.of(63.0)));
        }
        return detectors;
    }
}
