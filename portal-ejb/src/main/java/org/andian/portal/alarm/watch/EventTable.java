package org.andian.portal.alarm.watch;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Device events as they are kept, each once, whatever becomes of them. */
record EventTable(Sql sql) {

    private static final int TEXT = 300;

    /**
     * @return those that were not kept before, by time
     */
    List<StoredEvent> keep(List<DeviceEvent> events) {
        return events.stream().sorted(order()).flatMap(event -> keepOne(event).stream()).toList();
    }

    private static Comparator<DeviceEvent> order() {
        return Comparator.comparingLong(DeviceEvent::ts)
                .thenComparingLong(DeviceEvent::deviceId)
                .thenComparingInt(DeviceEvent::circuit)
                .thenComparing(DeviceEvent::kind)
                .thenComparing(DeviceEvent::code);
    }

    /**
     * Empty when it is kept already: the unique keys decide, also between nodes; for a stamp not
     * believed that of the stamp as told.
     */
    private Optional<StoredEvent> keepOne(DeviceEvent event) {
        try {
            long id =
                    sql.insert(
                            """
                            insert into device_event (device_id, circuit, ts, seq, kind, code, text, value,
                                received_at, told) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            event.deviceId(),
                            event.circuit(),
                            event.ts(),
                            event.seq(),
                            event.kind(),
                            event.code(),
                            shortened(event.text()),
                            event.value(),
                            event.receivedAt(),
                            event.told());
            return Optional.of(new StoredEvent(id, event, null));
        } catch (SqlFailure refused) {
            if (refused.isDuplicate()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * What may be a partner of the fresh events, they themselves included.
     *
     * @param fresh by time, not empty
     */
    List<StoredEvent> near(List<StoredEvent> fresh, Duration pairing) {
        long apart = pairing.toMillis();
        List<Object> parameters =
                fresh.stream()
                        .map(heard -> heard.event().deviceId())
                        .distinct()
                        .collect(Collectors.toList());
        String marks = Sql.marks(parameters.size());
        parameters.add(fresh.getFirst().event().ts() - apart);
        parameters.add(fresh.getLast().event().ts() + apart);
        return sql.list(
                "select * from device_event where device_id in ("
                        + marks
                        + ") and ts between ? and ? and paired_with is null",
                parameters,
                EventTable::event);
    }

    /** Empty when it is gone or an alarm has come of it already. */
    Optional<StoredEvent> find(long id) {
        return sql.first(
                "select * from device_event where id = ? and alarm_id is null",
                List.of(id),
                EventTable::event);
    }

    static String shortened(String text) {
        return text == null || text.length() <= TEXT ? text : text.substring(0, TEXT);
    }

    private static StoredEvent event(Row row) {
        return new StoredEvent(
                row.number("id"),
                new DeviceEvent(
                        row.number("device_id"),
                        (int) row.number("circuit"),
                        row.number("ts"),
                        row.number("received_at"),
                        row.numberOrNull("seq"),
                        row.text("kind"),
                        row.text("code"),
                        row.text("text"),
                        row.decimal("value"),
                        row.numberOrNull("told")),
                row.numberOrNull("alarm_id"));
    }
}
