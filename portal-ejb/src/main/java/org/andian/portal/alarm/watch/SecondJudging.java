package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmsChanged;
import org.andian.portal.alarm.watch.EventTable.StoredEvent;
import org.andian.portal.alarm.watch.UnjudgedTable.Waiting;
import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Odd;
import org.andian.portal.measurement.Reading;
import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each method is one transaction: judging one that waited, or noting that it waits on. */
@ApplicationScoped
class SecondJudging {

    @Inject private Sql sql;

    @Inject private UnjudgedTable table;

    @Inject private RuleBook book;

    @Inject private DeviceDirectory directory;

    @Inject private Measurements measurements;

    @Inject private Clock clock;

    @Inject private Event<AlarmsChanged> changes;

    @OwnTransaction
    public List<Waiting> due(int limit) {
        return table.due(limit);
    }

    /**
     * What belongs to no registered device any more, or is gone itself, is done with.
     *
     * @throws RuntimeException when it cannot be judged this time either
     */
    @OwnTransaction
    public void judge(Waiting waiting) {
        boolean changed =
                directory
                        .find(waiting.deviceId())
                        .map(device -> judge(waiting, Map.of(device.id(), device)))
                        .orElse(false);
        table.done(waiting);
        if (changed) {
            changes.fire(new AlarmsChanged());
        }
    }

    @OwnTransaction
    public void failed(Waiting waiting, String fault) {
        table.failed(waiting, fault);
    }

    private boolean judge(Waiting waiting, Map<Long, DeviceDirectory.Entry> devices) {
        return waiting.what().equals(UnjudgedTable.EVENT)
                ? act(waiting, devices)
                : evaluate(readings(waiting), devices);
    }

    private boolean act(Waiting waiting, Map<Long, DeviceDirectory.Entry> devices) {
        Optional<StoredEvent> event = new EventTable(sql).find(waiting.eventId());
        return event.isPresent()
                && new EventReport(sql, book.rules(), devices, measurements::after)
                        .run(List.of(event.get()), clock.instant());
    }

    private boolean evaluate(List<Reading> readings, Map<Long, DeviceDirectory.Entry> devices) {
        Evaluation evaluation = new Evaluation(sql, book.rules(), devices, measurements::after);
        boolean changed = evaluation.runLate(readings, clock.instant());
        if (!evaluation.postponed().isEmpty()) {
            throw new IllegalStateException(evaluation.postponed().getFirst().fault());
        }
        return changed;
    }

    /** As it is stored, then as others gave the same moment. */
    private List<Reading> readings(Waiting waiting) {
        List<Reading> readings = new ArrayList<>();
        readings.add(stored(waiting));
        readings.addAll(measurements.disputed(waiting.deviceId(), waiting.circuit(), waiting.ts()));
        return readings;
    }

    /** With what is judged without being stored. */
    private Reading stored(Waiting waiting) {
        Reading told =
                new Reading(
                        waiting.deviceId(),
                        waiting.circuit(),
                        waiting.ts(),
                        waiting.receivedAt(),
                        null,
                        false,
                        Map.of(),
                        Map.of(),
                        Odd.read(waiting.odd()),
                        false,
                        null);
        return measurements
                .stored(waiting.deviceId(), waiting.circuit(), waiting.ts())
                .map(stored -> stored.joinedBy(told))
                .orElse(told);
    }
}
