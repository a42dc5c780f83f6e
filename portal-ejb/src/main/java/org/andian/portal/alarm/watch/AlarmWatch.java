package org.andian.portal.alarm.watch;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.alarm.watch.EventTable.StoredEvent;
import org.andian.portal.alarm.watch.RuleBook.RulesUnreadable;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Reading;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Door for ingest: turns fresh readings and device events into alarm rows, in the caller's
 * transaction. It serves the portal's own work, so there is no scope. A deadlock or lock wait shows
 * as a repeatable {@code SqlFailure}: roll back and run the batch again. What a fault of ours keeps
 * from being judged is noted and judged when it is mended; it never costs the reading.
 */
@Stateless
public class AlarmWatch {

    @Inject private Sql sql;

    @Inject private RuleBook book;

    @Inject private DeviceDirectory directory;

    @Inject private Measurements measurements;

    @Inject private UnjudgedTable unjudged;

    @Inject private Clock clock;

    @Inject private Event<AlarmsChanged> changes;

    /**
     * @param fresh as {@code Appended.fresh} gives them, any order; evaluated by time. Readings of
     *     devices no longer registered are passed over.
     */
    public void evaluate(List<Reading> fresh) {
        Map<Long, DeviceDirectory.Entry> devices =
                devices(fresh.stream().mapToLong(Reading::deviceId));
        if (devices.isEmpty()) {
            return;
        }
        try {
            judge(book.rules(), devices, fresh);
        } catch (RulesUnreadable fault) {
            postpone(fresh, fault.getMessage());
        }
    }

    /**
     * Judges values that contradict stored ones: they raise what is more dangerous than those, and
     * clear nothing. After {@link #evaluate} of the same batch.
     *
     * @param disputed as {@code Appended.disputed} gives them
     */
    public void dispute(List<Reading> disputed) {
        Map<Long, DeviceDirectory.Entry> devices =
                devices(disputed.stream().mapToLong(Reading::deviceId));
        try {
            Evaluation evaluation = new Evaluation(sql, book.rules(), devices, measurements::after);
            if (evaluation.runLate(disputed, clock.instant())) {
                changes.fire(new AlarmsChanged());
            }
            unjudged.add(evaluation.postponed());
        } catch (RulesUnreadable fault) {
            postpone(disputed, fault.getMessage());
        }
    }

    /** Instead of {@link #evaluate} where that fails: the readings are judged later. */
    public void postpone(List<Reading> fresh, String fault) {
        unjudged.add(
                fresh.stream().map(reading -> new Evaluation.Postponed(reading, fault)).toList());
    }

    /**
     * Stores each event once and raises, clears or pairs alarms by it. @return how many were new
     */
    public int report(List<DeviceEvent> events) {
        Map<Long, DeviceDirectory.Entry> devices =
                devices(events.stream().mapToLong(DeviceEvent::deviceId));
        List<StoredEvent> fresh = keep(events, devices);
        if (!fresh.isEmpty()) {
            try {
                act(book.rules(), devices, fresh);
            } catch (RulesUnreadable fault) {
                unjudged.addEvents(fresh, fault.getMessage());
            }
        }
        return fresh.size();
    }

    /**
     * Instead of {@link #report} where that fails: the events are stored and acted upon later.
     *
     * @return how many were new
     */
    public int keep(List<DeviceEvent> events, String fault) {
        List<StoredEvent> fresh =
                keep(events, devices(events.stream().mapToLong(DeviceEvent::deviceId)));
        unjudged.addEvents(fresh, fault);
        return fresh.size();
    }

    /**
     * Raises or ends the fault of a device's clock.
     *
     * @param faults of devices, true where somebody should set the clock
     */
    public void clocks(Map<Long, Boolean> faults) {
        Map<Long, DeviceDirectory.Entry> devices =
                devices(faults.keySet().stream().mapToLong(Long::longValue));
        if (devices.isEmpty()) {
            return;
        }
        try {
            clocks(faults, devices, book.rules().settings());
        } catch (RulesUnreadable fault) {
            clocks(faults, devices, AlarmSettings.DEFAULTS);
        }
    }

    private void clocks(
            Map<Long, Boolean> faults,
            Map<Long, DeviceDirectory.Entry> devices,
            AlarmSettings settings) {
        TreeSet<Quantity> quantities =
                devices.keySet().stream()
                        .map(Quantity::clock)
                        .collect(Collectors.toCollection(TreeSet::new));
        Instant now = clock.instant();
        SortedMap<Quantity, Track> tracks =
                new TrackStore(sql, settings).lock(quantities, Evaluation.premises(devices));
        tracks.forEach((quantity, track) -> track.clock(faults.get(quantity.deviceId()), now));
        if (new TrackWriter(sql, now).save(tracks.values())) {
            changes.fire(new AlarmsChanged());
        }
    }

    private void judge(Rules rules, Map<Long, DeviceDirectory.Entry> devices, List<Reading> fresh) {
        Evaluation evaluation = new Evaluation(sql, rules, devices, measurements::after);
        if (evaluation.run(fresh, clock.instant())) {
            changes.fire(new AlarmsChanged());
        }
        unjudged.add(evaluation.postponed());
    }

    private void act(
            Rules rules, Map<Long, DeviceDirectory.Entry> devices, List<StoredEvent> fresh) {
        if (new EventReport(sql, rules, devices, measurements::after).run(fresh, clock.instant())) {
            changes.fire(new AlarmsChanged());
        }
    }

    private List<StoredEvent> keep(
            List<DeviceEvent> events, Map<Long, DeviceDirectory.Entry> devices) {
        return new EventTable(sql)
                .keep(
                        events.stream()
                                .filter(event -> devices.containsKey(event.deviceId()))
                                .toList(),
                        Evaluation.premises(devices));
    }

    private Map<Long, DeviceDirectory.Entry> devices(LongStream ids) {
        Map<Long, DeviceDirectory.Entry> devices = new HashMap<>();
        ids.distinct().forEach(id -> directory.find(id).ifPresent(entry -> devices.put(id, entry)));
        return devices;
    }
}
