package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads and locks state rows in the caller's transaction. State rows are locked in key order and
 * then their alarms in id order, by whoever changes alarms: two nodes that see the same circuit
 * wait for each other and never form a circle.
 */
record TrackStore(Sql sql, AlarmSettings settings) {

    /** keys in one statement: enough to save round trips, few enough to keep statements small */
    private static final int CHUNK = 200;

    /**
     * Quantities of these devices that are not plainly normal; all others need no state to be
     * judged.
     */
    Set<Quantity> listActive(Collection<Long> deviceIds) {
        return new TreeSet<>(
                byIds(
                        """
                        select device_id, circuit, metric, kind from alarm_state
                        where device_id in (%s) and (phase <> 'NORMAL' or reported_at is not null)
                        """,
                        deviceIds, AlarmRecords::quantity));
    }

    /** Codes of these devices that no table knows and by which alarms were told since a moment. */
    Set<Quantity> listReported(Collection<Long> deviceIds, Instant since) {
        TreeSet<Quantity> found = new TreeSet<>();
        for (List<Long> chunk : Slices.of(deviceIds, CHUNK)) {
            List<Object> parameters = new ArrayList<>(chunk);
            parameters.addAll(List.of(AlarmKind.DEVICE_REPORTED.name(), since));
            found.addAll(
                    sql.list(
                            """
                            select distinct device_id, circuit, metric, kind from alarm
                            where device_id in (%s) and kind = ? and received_at >= ?
                            """
                                    .formatted(Sql.marks(chunk.size())),
                            parameters,
                            AlarmRecords::quantity));
        }
        return found;
    }

    /** Quantities of these devices that had an alarm of the past at any time of a span. */
    Set<Quantity> listPast(Collection<Long> deviceIds, Instant first, Instant last) {
        TreeSet<Quantity> found = new TreeSet<>();
        for (List<Long> chunk : Slices.of(deviceIds, CHUNK)) {
            List<Object> parameters = new ArrayList<>(chunk);
            parameters.addAll(List.of(last, first));
            found.addAll(
                    sql.list(
                            """
                            select distinct device_id, circuit, metric, kind from alarm
                            where device_id in (%s) and historic = 1 and raised_at < ? and cleared_at > ?
                            """
                                    .formatted(Sql.marks(chunk.size())),
                            parameters,
                            AlarmRecords::quantity));
        }
        return found;
    }

    /** All quantities of a device that ever left normal. */
    SortedSet<Quantity> listAll(long deviceId) {
        return new TreeSet<>(
                sql.list(
                        "select device_id, circuit, metric, kind from alarm_state where device_id"
                                + " = ?",
                        List.of(deviceId),
                        AlarmRecords::quantity));
    }

    /**
     * Locks the quantities' state rows, made where missing, and their last alarms, until the
     * transaction ends.
     */
    SortedMap<Quantity, Track> lock(
            SortedSet<Quantity> quantities, Map<Long, Long> premisesByDevice) {
        SortedMap<Quantity, Track> tracks = new TreeMap<>();
        Map<Long, Track> byAlarm = new TreeMap<>();
        insertMissing(quantities);
        for (List<Quantity> chunk : Slices.of(quantities, CHUNK)) {
            for (AlarmRecords.Stored stored : readStates(chunk)) {
                Track track =
                        stored.track(premisesByDevice.get(stored.quantity().deviceId()), settings);
                track.ended = at -> ended(track.quantity, at);
                track.next = at -> next(track.quantity, at);
                tracks.put(track.quantity, track);
                if (stored.alarmId() != null) {
                    byAlarm.put(stored.alarmId(), track);
                }
            }
        }
        readIncidents(byAlarm);
        return tracks;
    }

    /** A no-op update of a row that exists locks it as an insert would. */
    private void insertMissing(SortedSet<Quantity> quantities) {
        sql.updateAll(
                """
                insert into alarm_state (device_id, circuit, metric, kind, phase, last_evaluated_ts)
                  values (?, ?, ?, ?, 'NORMAL', 0)
                on duplicate key update device_id = device_id
                """,
                quantities.stream().map(Quantity::key).toList());
    }

    private List<AlarmRecords.Stored> readStates(List<Quantity> quantities) {
        String keys =
                String.join(
                        " or ",
                        Collections.nCopies(
                                quantities.size(),
                                "(device_id = ? and circuit = ? and metric = ? and kind = ?)"));
        return sql.list(
                "select * from alarm_state where " + keys + " for update",
                quantities.stream().flatMap(q -> q.key().stream()).toList(),
                AlarmRecords::stored);
    }

    private void readIncidents(Map<Long, Track> byAlarm) {
        byIds(
                "select * from alarm where id in (%s) order by id for update",
                byAlarm.keySet(),
                row -> {
                    Track track = byAlarm.get(row.number("id"));
                    track.incident = AlarmRecords.incident(row, track.quantity);
                    return track;
                });
        readSpells(
                byAlarm.values().stream()
                        .map(track -> track.incident)
                        .filter(incident -> incident != null)
                        .toList());
    }

    /** The last of each alarm; that of an open one is the one that lasts. */
    private void readSpells(List<Incident> incidents) {
        Map<Long, Incident> byId = new TreeMap<>();
        incidents.forEach(incident -> byId.put(incident.id, incident));
        byIds(
                """
                select * from alarm_occurrence where id in (
                  select max(id) from alarm_occurrence where alarm_id in (%s) group by alarm_id)
                """,
                byId.keySet(),
                row -> byId.get(row.number("alarm_id")).spells.add(AlarmRecords.spell(row)));
    }

    /**
     * The ended alarm of a quantity that lasted at a moment, else the nearest of the past. The
     * state row of the quantity is locked, so that nobody else makes or changes its alarms
     * meanwhile.
     */
    private Optional<Incident> ended(Quantity quantity, Instant at) {
        List<Object> parameters = new ArrayList<>(quantity.key());
        long within = Track.PART_OF.toMillis();
        long moment = at.toEpochMilli();
        parameters.addAll(List.of(moment + within, moment - within));
        parameters.addAll(Collections.nCopies(6, moment));
        Optional<Incident> found =
                sql.first(
                                """
                                select id from alarm
                                where device_id = ? and circuit = ? and metric = ? and kind = ?
                                  and cleared_at is not null
                                  and raised_at <= ? and cleared_at >= ?
                                  and (historic = 1 or raised_at <= ? and cleared_at >= ?)
                                order by case when raised_at > ? then raised_at - ?
                                  when cleared_at < ? then ? - cleared_at else 0 end, id
                                limit 1\
                                """,
                                parameters,
                                row -> row.number("id"))
                        .flatMap(
                                id ->
                                        sql.first(
                                                "select * from alarm where id = ? for update",
                                                List.of(id),
                                                row -> AlarmRecords.incident(row, quantity)));
        found.ifPresent(incident -> readSpells(List.of(incident)));
        return found;
    }

    private Optional<Instant> next(Quantity quantity, Instant at) {
        List<Object> parameters = new ArrayList<>(quantity.key());
        parameters.add(at);
        return sql.first(
                """
                select min(raised_at) as at from alarm
                where device_id = ? and circuit = ? and metric = ? and kind = ? and raised_at > ?\
                """,
                parameters,
                row -> row.instant("at"));
    }

    private <T> List<T> byIds(String query, Collection<Long> ids, Function<Row, T> row) {
        List<T> found = new ArrayList<>();
        for (List<Long> chunk : Slices.of(ids, CHUNK)) {
            found.addAll(sql.list(query.formatted(Sql.marks(chunk.size())), chunk, row));
        }
        return found;
    }
}
