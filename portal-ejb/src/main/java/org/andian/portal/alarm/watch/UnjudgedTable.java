package org.andian.portal.alarm.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.watch.Evaluation.Postponed;
import org.andian.portal.alarm.watch.EventTable.StoredEvent;
import org.andian.portal.measurement.Odd;
import org.andian.portal.measurement.Reading;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What is stored and not judged, in the caller's transaction. */
@ApplicationScoped
class UnjudgedTable {

    static final String READING = "reading";
    static final String EVENT = "event";

    private static final System.Logger LOG = System.getLogger(UnjudgedTable.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LOG_EVERY = Duration.ofMinutes(1);
    private static final int FAULT_CHARACTERS = 500;
    private static final int MOST_DOUBLINGS = 10;

    /**
     * One that waits.
     *
     * @param what {@link #READING} or {@link #EVENT}
     * @param odd of a reading, as {@link Odd#read} takes it
     */
    record Waiting(
            long id,
            String what,
            long deviceId,
            int circuit,
            long ts,
            long receivedAt,
            long eventId,
            String odd,
            int tries) {

        static Waiting of(Row row) {
            return new Waiting(
                    row.number("id"),
                    row.text("what"),
                    row.number("device_id"),
                    (int) row.number("circuit"),
                    row.number("ts"),
                    row.number("received_at"),
                    row.number("event_id"),
                    row.text("odd"),
                    (int) row.number("tries"));
        }
    }

    @Inject private Sql sql;

    @Inject private Clock clock;

    private volatile Instant loggedAt = Instant.MIN;

    void add(List<Postponed> postponed) {
        add(
                postponed.stream().map(this::row).toList(),
                postponed.isEmpty() ? null : postponed.getFirst().fault());
    }

    void addEvents(List<StoredEvent> events, String fault) {
        add(events.stream().map(event -> row(event, fault)).toList(), fault);
    }

    List<Waiting> due(int limit) {
        return sql.list(
                "select * from unjudged where due_at <= ? order by ts, id limit ?",
                List.of(clock.instant(), limit),
                Waiting::of);
    }

    void done(Waiting waiting) {
        sql.update("delete from unjudged where id = ?", waiting.id());
    }

    /** Tried again after twice the time, within ten minutes. */
    void failed(Waiting waiting, String fault) {
        Duration doubled =
                FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.tries(), MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        sql.update(
                "update unjudged set tries = tries + 1, due_at = ?, fault = ? where id = ?",
                clock.instant().plus(pause),
                cut(fault),
                waiting.id());
    }

    private void add(List<List<Object>> rows, String fault) {
        if (rows.isEmpty()) {
            return;
        }
        log(rows.size(), fault);
        sql.updateAll(
                """
                insert into unjudged (what, device_id, circuit, ts, event_id, odd, received_at, fault, since, due_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update fault = values(fault), odd = coalesce(values(odd), odd)\
                """,
                rows);
    }

    /** Not for each batch: the fault may last all night. */
    private void log(int count, String fault) {
        Instant now = clock.instant();
        if (now.isAfter(loggedAt.plus(LOG_EVERY))) {
            loggedAt = now;
            LOG.log(
                    Level.ERROR,
                    count + " readings or events are stored and could not be judged: " + fault);
        }
    }

    private List<Object> row(Postponed postponed) {
        Reading reading = postponed.reading();
        return Arrays.asList(
                READING,
                reading.deviceId(),
                reading.circuit(),
                reading.ts(),
                0L,
                Odd.write(reading.odd()),
                reading.receivedAt(),
                cut(postponed.fault()),
                clock.instant(),
                clock.instant().plus(FIRST_PAUSE));
    }

    private List<Object> row(StoredEvent stored, String fault) {
        DeviceEvent event = stored.event();
        return Arrays.asList(
                EVENT,
                event.deviceId(),
                event.circuit(),
                event.ts(),
                stored.id(),
                null,
                event.receivedAt(),
                cut(fault),
                clock.instant(),
                clock.instant().plus(FIRST_PAUSE));
    }

    private static String cut(String fault) {
        return fault == null || fault.length() <= FAULT_CHARACTERS
                ? fault
                : fault.substring(0, FAULT_CHARACTERS);
    }
}
