package org.andian.portal.alarm.watch;

import org.andian.portal.period.Zones;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Device events as they are kept, each once, whatever becomes of them. */
record EventTable(Sql sql) {

    private static final int TEXT = 300;

    /** Events of one alarm that are looked through; more than these are nobody's honest ones. */
    private static final int MOST_OF_ALARM = 5_000;

    /** A stored device event. @param alarmId the alarm it belongs to, null when it made none */
    record StoredEvent(long id, DeviceEvent event, Long alarmId) {}

    /**
     * @param premises where the devices hang now, by their ids; absent for those that hang nowhere
     * @return those that were not kept before, by time
     */
    List<StoredEvent> keep(List<DeviceEvent> events, Map<Long, Long> premises) {
        return events.stream()
                .sorted(order())
                .flatMap(event -> keepOne(event, premises.get(event.deviceId())).stream())
                .toList();
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
    private Optional<StoredEvent> keepOne(DeviceEvent event, Long premisesId) {
        try {
            long id =
                    sql.insert(
                            """
                            insert into device_event (device_id, circuit, ts, seq, kind, code, text, value,
                                received_at, told, premises_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                            event.told(),
                            hungAt(event, premisesId));
            return Optional.of(new StoredEvent(id, event, null));
        } catch (SqlFailure refused) {
            if (refused.isDuplicate()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Of an event of a day before, where the device hung at that day's end, if that is known. */
    private Long hungAt(DeviceEvent event, Long premisesId) {
        LocalDate day = day(event.ts());
        if (!day.isBefore(day(event.receivedAt()))) {
            return premisesId;
        }
        return sql.first(
                        "select premises_id from device_day_view where device_id = ? and day = ?",
                        List.of(event.deviceId(), day),
                        row -> Optional.ofNullable(row.numberOrNull("premises_id")))
                .orElse(Optional.ofNullable(premisesId))
                .orElse(null);
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), Zones.CHINA);
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

    /**
     * The codes that an alarm was told by, each with its last time.
     *
     * @return empty when it has too many events to look through
     */
    Optional<Map<SeveralCodes.Told, Instant>> codesOf(long alarmId) {
        List<StoredEvent> events =
                sql.list(
                        "select * from device_event where alarm_id = ? limit ?",
                        List.of(alarmId, MOST_OF_ALARM + 1),
                        EventTable::event);
        return events.size() > MOST_OF_ALARM
                ? Optional.empty()
                : Optional.of(lastTimes(events, UnaryOperator.identity()));
    }

    /** What a device said to be over since a moment, each code with its last time. */
    Map<SeveralCodes.Told, Instant> cleared(long deviceId, Instant since) {
        List<StoredEvent> events =
                sql.list(
                        """
                        select * from device_event where device_id = ? and ts >= ? and code like ?
                        order by ts desc limit ?\
                        """,
                        List.of(deviceId, since, "%" + EventCode.CLEARED, MOST_OF_ALARM),
                        EventTable::event);
        return lastTimes(events, code -> EventCode.unknown(code).metric());
    }

    private static Map<SeveralCodes.Told, Instant> lastTimes(
            List<StoredEvent> events, UnaryOperator<String> name) {
        Map<SeveralCodes.Told, Instant> last = new HashMap<>();
        for (StoredEvent stored : events) {
            DeviceEvent event = stored.event();
            last.merge(
                    new SeveralCodes.Told(event.circuit(), name.apply(event.code())),
                    Instant.ofEpochMilli(Math.min(event.ts(), event.receivedAt())),
                    SeveralCodes::later);
        }
        return last;
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
