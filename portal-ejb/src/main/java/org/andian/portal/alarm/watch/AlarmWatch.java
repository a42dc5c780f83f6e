package org.andian.portal.alarm.watch;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.measurement.Reading;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Door for ingest: turns fresh readings and device events into alarm rows, in the caller's
 * transaction. It serves the portal's own work, so there is no scope. A deadlock or lock wait shows
 * as a repeatable {@code SqlFailure}: roll back and run the batch again.
 */
@Stateless
public class AlarmWatch {

    @Inject private Sql sql;

    @Inject private RuleBook book;

    @Inject private DeviceDirectory directory;

    @Inject private Clock clock;

    @Inject private Event<AlarmsChanged> changes;

    /**
     * @param fresh as {@code Appended.fresh} gives them, any order; evaluated by time. Readings of
     *     devices no longer registered are passed over.
     */
    public void evaluate(List<Reading> fresh) {
        Map<Long, DeviceDirectory.Entry> devices =
                devices(fresh.stream().mapToLong(Reading::deviceId));
        if (!devices.isEmpty()
                && new Evaluation(sql, book.rules(), devices).run(fresh, clock.instant())) {
            changes.fire(new AlarmsChanged());
        }
    }

    /**
     * Stores each event once and raises, clears or pairs alarms by it. @return how many were new
     */
    public int report(List<DeviceEvent> events) {
        Map<Long, DeviceDirectory.Entry> devices =
                devices(events.stream().mapToLong(DeviceEvent::deviceId));
        if (devices.isEmpty()) {
            return 0;
        }
        EventReport.Result result =
                new EventReport(sql, book.rules(), devices).run(events, clock.instant());
        if (result.changed()) {
            changes.fire(new AlarmsChanged());
        }
        return result.stored();
    }

    private Map<Long, DeviceDirectory.Entry> devices(LongStream ids) {
        Map<Long, DeviceDirectory.Entry> devices = new HashMap<>();
        ids.distinct().forEach(id -> directory.find(id).ifPresent(entry -> devices.put(id, entry)));
        return devices;
    }
}
