package org.andian.portal.alarm.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a device's alarm of several codes holds, see {@link Folding}. It counts reports, rings again
 * when a code joins that was not there when somebody acknowledged it, and ends when the device has
 * said of every code that it is over.
 */
final class SeveralCodes {

    /** A code on its circuit, without what says that it is over. */
    record Told(int circuit, String code) {}

    private final EventTable table;
    private final Map<Long, Map<Told, Instant>> joined = new HashMap<>();
    private final Map<Long, Optional<Map<Told, Instant>>> before = new HashMap<>();

    SeveralCodes(EventTable table) {
        this.table = table;
    }

    /** One report more; its own words would stand for all, so the alarm has none. */
    Incident join(Track several, DeviceEvent event, Cause cause) {
        Told told = new Told(event.circuit(), event.code());
        boolean isNew =
                several.isOpen() && several.incident.acknowledged && !isKnown(several, told);
        Double counted = several.isOpen() ? several.incident.lastValue : null;
        Incident incident = several.report(cause.counted(counted == null ? 1 : counted + 1));
        if (isNew) {
            incident.lapse(cause);
        }
        joined.computeIfAbsent(event.deviceId(), id -> new HashMap<>())
                .merge(told, cause.at(), SeveralCodes::later);
        return incident;
    }

    /** After all events of the batch: ends what the device has ended code by code. */
    void end(SortedMap<Quantity, Track> tracks) {
        for (Track track : tracks.values()) {
            if (track.quantity.isSeveral() && track.isOpen()) {
                over(track).ifPresent(track::retract);
            }
        }
    }

    /** When the last of its codes was over; empty while one is not, or where there are too many. */
    private Optional<Instant> over(Track several) {
        Map<Told, Instant> cleared =
                table.cleared(several.quantity.deviceId(), several.incident.raisedAt);
        Optional<Map<Told, Instant>> held = held(several);
        if (cleared.isEmpty() || held.isEmpty()) {
            return Optional.empty();
        }
        Map<Told, Instant> told = new HashMap<>(held.get());
        joined.getOrDefault(several.quantity.deviceId(), Map.of())
                .forEach((code, at) -> told.merge(code, at, SeveralCodes::later));
        boolean allOver =
                told.entrySet().stream()
                        .allMatch(
                                code ->
                                        cleared.containsKey(code.getKey())
                                                && !cleared.get(code.getKey())
                                                        .isBefore(code.getValue()));
        return allOver ? cleared.values().stream().max(Instant::compareTo) : Optional.empty();
    }

    private boolean isKnown(Track several, Told told) {
        return joined.getOrDefault(several.quantity.deviceId(), Map.of()).containsKey(told)
                || held(several).map(codes -> codes.containsKey(told)).orElse(false);
    }

    /** What it held before this batch; empty where that is too much to look through. */
    private Optional<Map<Told, Instant>> held(Track several) {
        return several.incident.id == 0
                ? Optional.of(Map.of())
                : before.computeIfAbsent(several.incident.id, table::codesOf);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
