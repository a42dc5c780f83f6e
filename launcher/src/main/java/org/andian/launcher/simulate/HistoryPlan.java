package org.andian.launcher.simulate;

import org.andian.launcher.simulate.electric.Detector;
import org.andian.launcher.simulate.electric.Electricity;
import org.andian.launcher.simulate.electric.Episode;
import org.andian.launcher.simulate.electric.Fault;
import org.andian.launcher.simulate.electric.Lasting;
import org.andian.launcher.simulate.electric.Sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which readings of the past are imported: around every fault of the last thirty days, and all of
 * the last day by the quarter hour. Always in order of time, because the portal judges no reading
 * older than the last one it has judged.
 *
 * @param until where live readings begin
 */
record HistoryPlan(Electricity electricity, List<Detector> detectors, Instant until) {

    private static final Duration FAULT_DAYS = Duration.ofDays(30);
    private static final Duration WHOLE_DAY = Duration.ofHours(24);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration LEAST_STEP = Duration.ofMinutes(2);
    private static final int STEPS = 8;

    /** A sample with the device it is of. */
    record Reading(String deviceNo, Sample sample) {}

    /**
     * What stood out: the faults of the month, and the whole last day of devices that had one in
     * it.
     */
    List<Reading> faults() {
        Set<String> faulty = faultyOfTheDay();
        Stream<Reading> month =
                electricity.plan().between(until.minus(FAULT_DAYS), until).stream()
                        .filter(episode -> episode.fault() != Fault.SILENT)
                        .filter(episode -> episode.detector().lasting() != Lasting.MUTE)
                        .flatMap(this::around);
        Stream<Reading> day = quarters().stream().flatMap(at -> readings(faulty, true, at));
        return Stream.concat(month, day)
                .distinct()
                .sorted(Comparator.comparing((Reading reading) -> reading.sample().at()))
                .toList();
    }

    /** The last day's quarter hours, on the clock's quarters. */
    List<Instant> quarters() {
        List<Instant> quarters = new ArrayList<>();
        long quarter = QUARTER.toMillis();
        long first = Math.ceilDiv(until.minus(WHOLE_DAY).toEpochMilli(), quarter) * quarter;
        for (Instant at = Instant.ofEpochMilli(first); at.isBefore(until); at = at.plus(QUARTER)) {
            quarters.add(at);
        }
        return quarters;
    }

    /** One quarter hour of the devices that {@link #faults()} left out. */
    List<Reading> others(Instant quarter) {
        return readings(faultyOfTheDay(), false, quarter).toList();
    }

    private Stream<Reading> readings(Set<String> faulty, boolean wanted, Instant at) {
        return detectors.stream()
                .filter(detector -> faulty.contains(detector.no()) == wanted)
                .flatMap(
                        detector ->
                                electricity.samples(detector, at).stream()
                                        .map(sample -> new Reading(detector.no(), sample)));
    }

    private Set<String> faultyOfTheDay() {
        Stream<Detector> lasting =
                detectors.stream().filter(detector -> detector.lasting() == Lasting.STUBBORN);
        Stream<Detector> passing =
                electricity.plan().between(until.minus(WHOLE_DAY), until).stream()
                        .map(Episode::detector);
        return Stream.concat(lasting, passing).map(Detector::no).collect(Collectors.toSet());
    }

    /** From just before the fault to just after its repair, as far as it is past. */
    private Stream<Reading> around(Episode episode) {
        Duration eighth = Duration.between(episode.start(), episode.end()).dividedBy(STEPS);
        Duration step = eighth.compareTo(LEAST_STEP) < 0 ? LEAST_STEP : eighth;
        return Stream.iterate(
                        episode.start().minus(step),
                        at -> !at.isAfter(episode.end().plus(step)),
                        at -> at.plus(step))
                .filter(at -> at.isBefore(until))
                .map(
                        at ->
                                new Reading(
                                        episode.detector().no(),
                                        electricity.sample(
                                                episode.detector(), episode.circuit(), at)));
    }
}
