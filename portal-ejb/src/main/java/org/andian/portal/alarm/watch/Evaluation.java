package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.watch.Derivation.Judged;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.device.heard.DeviceClock;
import org.andian.portal.measurement.Reading;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One batch of readings against the rules: judge, lock only what is or becomes abnormal, step by
 * time, write.
 */
final class Evaluation {

    private final Sql sql;
    private final Rules rules;
    private final Map<Long, DeviceDirectory.Entry> devices;
    private final TrackStore store;
    private final Derivation.Judge judge;
    private final Aftermath aftermath;
    private final List<Postponed> postponed = new ArrayList<>();

    /** How one value is laid on its track. */
    private interface Step {
        void take(Track track, AlarmRule rule, Measured measured, Instant receivedAt);
    }

    /** A reading that could not be judged, or not by all its rules, and what kept us from it. */
    record Postponed(Reading reading, String fault) {}

    /**
     * @param stored those to be evaluated among them
     */
    Evaluation(
            Sql sql,
            Rules rules,
            Map<Long, DeviceDirectory.Entry> devices,
            Aftermath.Stored stored) {
        this.sql = sql;
        this.rules = rules;
        this.devices = devices;
        this.store = new TrackStore(sql, rules.settings());
        this.judge = new Derivation.Judge(rules, devices);
        this.aftermath = new Aftermath(judge, stored);
    }

    /**
     * A reading with the rules of its circuit and what they judge in it.
     *
     * @param whole all rules could be read
     */
    private record Seen(Reading reading, RuleSet rules, boolean whole, List<Judged> judged) {}

    /**
     * @param fresh in any order
     * @return whether anything changed that people should see
     */
    boolean run(List<Reading> fresh, Instant now) {
        return run(fresh, now, Track::measure);
    }

    /**
     * The same for readings whose time is judged already, by others or by another value: they raise
     * what they would have raised, and clear nothing.
     */
    boolean runLate(List<Reading> readings, Instant now) {
        boolean changed = false;
        for (List<Reading> round : rounds(readings)) {
            changed |= run(round, now, Track::measureLate);
        }
        return changed;
    }

    /** In each the readings of one moment stand once: they must not be joined to one. */
    private static List<List<Reading>> rounds(List<Reading> readings) {
        List<List<Reading>> rounds = new ArrayList<>();
        Map<List<Number>, Integer> seen = new HashMap<>();
        for (Reading reading : readings) {
            int round = seen.merge(key(reading), 1, Integer::sum);
            if (rounds.size() < round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(reading);
        }
        return rounds;
    }

    private static List<Number> key(Reading reading) {
        return List.of(reading.deviceId(), reading.circuit(), reading.ts());
    }

    private boolean run(List<Reading> readings, Instant now, Step step) {
        List<Seen> seen = seen(readings);
        TreeSet<Quantity> concerned = new TreeSet<>(store.listActive(devices.keySet()));
        seen.forEach(s -> concerned.addAll(abnormal(s)));
        Set<Quantity> ofPast = ofPast(seen, now);
        concerned.addAll(ofPast);
        if (concerned.isEmpty()) {
            return false;
        }
        SortedMap<Quantity, Track> tracks = store.lock(concerned, premises(devices));
        tracks.values().forEach(track -> track.forgetFuture(now));
        ofPast.forEach(quantity -> tracks.get(quantity).isOfPast = true);
        tracks.values().forEach(this::watchEnds);
        List<Track> calm = tracks.values().stream().filter(track -> !track.isUnrest()).toList();
        seen.forEach(s -> step(s, tracks, step));
        calm.stream()
                .filter(track -> track.isUnrest() && isOfPast(track, now))
                .forEach(track -> aftermath.follow(track, track.lastEvaluated));
        tracks.values().forEach(track -> aftermath.end(track, rules.settings().reopen()));
        return new TrackWriter(sql, now).save(tracks.values());
    }

    private void watchEnds(Track track) {
        Duration soon = rules.settings().reopen();
        track.endedBy = (past, moment) -> aftermath.isEndedBy(track.quantity, past, moment, soon);
    }

    /** Quantities with an alarm of the past that a late reading among these may have ended. */
    private Set<Quantity> ofPast(List<Seen> seen, Instant now) {
        List<Reading> late =
                seen.stream()
                        .map(Seen::reading)
                        .filter(
                                reading ->
                                        reading.ts()
                                                < now.minus(DeviceClock.TOLERATED).toEpochMilli())
                        .toList();
        LongSummaryStatistics span = late.stream().mapToLong(Reading::ts).summaryStatistics();
        return late.isEmpty()
                ? Set.of()
                : store.listPast(
                        late.stream().map(Reading::deviceId).collect(Collectors.toSet()),
                        Instant.ofEpochMilli(span.getMin()),
                        Instant.ofEpochMilli(span.getMax()));
    }

    /** Whether others of its readings can be newer than the one that was judged last. */
    private static boolean isOfPast(Track track, Instant now) {
        return track.lastEvaluated.isBefore(now.minus(DeviceClock.TOLERATED));
    }

    /** What could not be judged of all that {@link #run} was given. */
    List<Postponed> postponed() {
        return postponed;
    }

    /** One reading that breaks our code keeps no other from being judged. */
    private List<Seen> seen(List<Reading> fresh) {
        List<Seen> seen = new ArrayList<>();
        for (Reading reading : whole(ofRegistered(fresh))) {
            try {
                seen.add(judge(reading));
            } catch (RuntimeException fault) {
                postponed.add(new Postponed(reading, fault.toString()));
            }
        }
        return seen;
    }

    private List<Reading> ofRegistered(List<Reading> fresh) {
        return fresh.stream().filter(reading -> devices.containsKey(reading.deviceId())).toList();
    }

    /**
     * By time; what one circuit showed at one moment comes together even when it was sent value by
     * value.
     */
    static List<Reading> whole(List<Reading> fresh) {
        Map<List<Number>, Reading> byKey =
                fresh.stream()
                        .collect(
                                Collectors.toMap(
                                        Evaluation::key, Function.identity(), Reading::joinedBy));
        List<Reading> whole = new ArrayList<>(byKey.values());
        whole.sort(
                Comparator.comparingLong(Reading::ts)
                        .thenComparingLong(Reading::deviceId)
                        .thenComparingInt(Reading::circuit));
        return whole;
    }

    private Seen judge(Reading reading) {
        Rules.Target target = judge.target(reading);
        Optional<String> unreadable = rules.unreadable(target);
        unreadable.ifPresent(fault -> postponed.add(new Postponed(reading, fault)));
        return new Seen(reading, rules.of(target), unreadable.isEmpty(), judge.judge(reading));
    }

    /** Quantities that would leave normal if they stood there now. */
    private static List<Quantity> abnormal(Seen seen) {
        return seen.judged().stream()
                .filter(j -> j.rule().next(State.NORMAL, j.measured()) != State.NORMAL)
                .map(Judged::quantity)
                .toList();
    }

    private static void step(Seen seen, SortedMap<Quantity, Track> tracks, Step step) {
        Reading reading = seen.reading();
        Instant receivedAt = Instant.ofEpochMilli(reading.receivedAt());
        Step own = step(reading, step);
        seen.judged().forEach(judged -> step(judged, receivedAt, tracks, own));
        if (seen.whole()) {
            withdraw(seen, tracks);
        }
        Track offline = tracks.get(Quantity.offline(reading.deviceId()));
        if (offline != null) {
            offline.heard(receivedAt);
        }
    }

    /** What is as of its reception is of now; an alarm it makes tells how wrong the clock is. */
    private static Step step(Reading reading, Step step) {
        Reading.Disbelieved stamp = reading.disbelieved();
        if (stamp == null) {
            return step;
        }
        Step now = stamp.clears() ? Track::measureNow : Track::measureUnsure;
        Duration ahead = Duration.ofMillis(stamp.told() - reading.receivedAt());
        return (track, rule, measured, receivedAt) -> {
            boolean wasNews = track.isNews();
            now.take(track, rule, measured, receivedAt);
            if (!wasNews && track.isNews() && track.isOpen()) {
                track.incident.noteClock(receivedAt, ahead);
            }
        };
    }

    private static void step(
            Judged judged, Instant receivedAt, SortedMap<Quantity, Track> tracks, Step step) {
        Track track = tracks.get(judged.quantity());
        if (track == null) {
            return;
        }
        Track unspecific = tracks.get(judged.quantity().unspecific());
        if (unspecific != null && unspecific != track) {
            track.adoptFrom(unspecific, judged.rule(), judged.measured());
        }
        step.take(track, judged.rule(), judged.measured(), receivedAt);
    }

    private static void withdraw(Seen seen, SortedMap<Quantity, Track> tracks) {
        Reading reading = seen.reading();
        Instant at = Instant.ofEpochMilli(Math.min(reading.ts(), reading.receivedAt()));
        tracks.subMap(
                        Quantity.first(reading.deviceId(), reading.circuit()),
                        Quantity.first(reading.deviceId(), reading.circuit() + 1))
                .values()
                .forEach(track -> withdraw(track, seen.rules(), at));
    }

    /** An alarm whose rule was removed or switched off ends at the next reading. */
    private static void withdraw(Track track, RuleSet inForce, Instant at) {
        Quantity quantity = track.quantity;
        if (quantity.kind().ruledMetrics().contains(quantity.metric())
                && inForce.find(quantity.kind(), quantity.metric()).isEmpty()) {
            track.release(at);
        }
    }

    static Map<Long, Long> premises(Map<Long, DeviceDirectory.Entry> devices) {
        Map<Long, Long> premises = new HashMap<>();
        devices.values().forEach(device -> premises.put(device.id(), device.premisesId()));
        return premises;
    }
}
