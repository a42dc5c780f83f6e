package org.andian.portal.alarm.watch;

import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.measurement.Metric;
import org.andian.portal.measurement.Reading;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Evaluation(Sql sql, Rules rules, Map<Long, DeviceDirectory.Entry> devices) {
        this.sql = sql;
        this.rules = rules;
        this.devices = devices;
        this.store = new TrackStore(sql, rules.settings());
    }

    /** A reading with the rules of its circuit and what they judge in it. */
    private record Seen(Reading reading, RuleSet rules, List<Judged> judged) {}

    /**
     * @return whether anything changed that people should see
     */
    boolean run(List<Reading> fresh, Instant now) {
        List<Seen> seen =
                whole(
                                fresh.stream()
                                        .filter(reading -> devices.containsKey(reading.deviceId()))
                                        .toList())
                        .stream()
                        .map(this::judge)
                        .toList();
        TreeSet<Quantity> concerned = new TreeSet<>(store.listActive(devices.keySet()));
        seen.forEach(s -> concerned.addAll(abnormal(s)));
        if (concerned.isEmpty()) {
            return false;
        }
        SortedMap<Quantity, Track> tracks = store.lock(concerned, premises(devices));
        seen.forEach(s -> step(s, tracks));
        return new TrackWriter(sql, now).save(tracks.values());
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
                                        r -> List.of(r.deviceId(), r.circuit(), r.ts()),
                                        Function.identity(),
                                        Evaluation::join));
        List<Reading> whole = new ArrayList<>(byKey.values());
        whole.sort(
                Comparator.comparingLong(Reading::ts)
                        .thenComparingLong(Reading::deviceId)
                        .thenComparingInt(Reading::circuit));
        return whole;
    }

    private static Reading join(Reading one, Reading other) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.putAll(other.values());
        values.putAll(one.values());
        return new Reading(
                one.deviceId(),
                one.circuit(),
                one.ts(),
                Math.min(one.receivedAt(), other.receivedAt()),
                one.seq(),
                one.clockless(),
                values,
                Map.of());
    }

    private Seen judge(Reading reading) {
        DeviceDirectory.Entry device = devices.get(reading.deviceId());
        RuleSet inForce =
                rules.of(
                        new Rules.Target(
                                device.typeCode(),
                                device.premisesId(),
                                device.id(),
                                reading.circuit()));
        return new Seen(
                reading,
                inForce,
                new Derivation(inForce, device.ratedCurrents().get(reading.circuit()))
                        .judge(reading));
    }

    /** Quantities that would leave normal if they stood there now. */
    private static List<Quantity> abnormal(Seen seen) {
        return seen.judged().stream()
                .filter(j -> j.rule().next(State.NORMAL, j.measured()) != State.NORMAL)
                .map(Judged::quantity)
                .toList();
    }

    private static void step(Seen seen, SortedMap<Quantity, Track> tracks) {
        Reading reading = seen.reading();
        Instant receivedAt = Instant.ofEpochMilli(reading.receivedAt());
        seen.judged().forEach(judged -> step(judged, receivedAt, tracks));
        tracks.subMap(
                        Quantity.first(reading.deviceId(), reading.circuit()),
                        Quantity.first(reading.deviceId(), reading.circuit() + 1))
                .values()
                .forEach(
                        track -> withdraw(track, seen.rules(), Instant.ofEpochMilli(reading.ts())));
        Track offline = tracks.get(Quantity.offline(reading.deviceId()));
        if (offline != null) {
            offline.heard(receivedAt);
        }
    }

    private static void step(Judged judged, Instant receivedAt, SortedMap<Quantity, Track> tracks) {
        Track track = tracks.get(judged.quantity());
        if (track == null) {
            return;
        }
        Track unspecific = tracks.get(judged.quantity().unspecific());
        if (unspecific != null && unspecific != track) {
            track.adoptFrom(unspecific, judged.rule(), judged.measured());
        }
        track.measure(judged.rule(), judged.measured(), receivedAt);
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
