package org.andian.portal.alarm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads and locks state rows in the caller's transaction. State rows are locked in key order and then their alarms in id order,
 * by whoever changes alarms: two nodes that see the same circuit wait for each other and never form a circle.
 */
record TrackStore(Connection connection, AlarmSettings settings) {

    /** keys in one statement: enough to save round trips, few enough to keep statements small */
    private static final int CHUNK = 200;

    /** Quantities of these devices that are not plainly normal; all others need no state to be judged. */
    Set<Quantity> listActive(Collection<Long> deviceIds) throws SQLException {
        Set<Quantity> active = new TreeSet<>();
        for (List<Long> chunk : chunks(deviceIds)) {
            try (PreparedStatement select = connection.prepareStatement("""
                    select device_id, circuit, metric, kind from alarm_state
                    where device_id in (%s) and (phase <> 'NORMAL' or reported_at is not null)
                    """.formatted(marks(chunk.size())))) {
                for (int i = 0; i < chunk.size(); i++) {
                    select.setLong(i + 1, chunk.get(i));
                }
                readQuantities(select, active);
            }
        }
        return active;
    }

    /** Locks the quantities' state rows, made where missing, and their last alarms, until the transaction ends. */
    SortedMap<Quantity, Track> lock(SortedSet<Quantity> quantities, Map<Long, Long> premisesByDevice) throws SQLException {
        SortedMap<Quantity, Track> tracks = new TreeMap<>();
        Map<Long, Track> byAlarm = new TreeMap<>();
        for (List<Quantity> chunk : chunks(quantities)) {
            insertMissing(chunk);
        }
        for (List<Quantity> chunk : chunks(quantities)) {
            readStates(chunk, tracks, byAlarm, premisesByDevice);
        }
        for (List<Long> chunk : chunks(byAlarm.keySet())) {
            readAlarms(chunk, byAlarm);
            readSpells(chunk, byAlarm);
        }
        return tracks;
    }

    /** A no-op update of a row that exists locks it as an insert would. */
    private void insertMissing(List<Quantity> quantities) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into alarm_state (device_id, circuit, metric, kind, phase, last_evaluated_ts) values (?, ?, ?, ?, 'NORMAL', 0)
                on duplicate key update device_id = device_id
                """)) {
            for (Quantity quantity : quantities) {
                setKey(insert, 1, quantity);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void readStates(List<Quantity> quantities, Map<Quantity, Track> tracks, Map<Long, Track> byAlarm, Map<Long, Long> premises) throws SQLException {
        String keys = String.join(" or ", Collections.nCopies(quantities.size(), "(device_id = ? and circuit = ? and metric = ? and kind = ?)"));
        try (PreparedStatement select = connection.prepareStatement("select * from alarm_state where " + keys + " for update")) {
            for (int i = 0; i < quantities.size(); i++) {
                setKey(select, 1 + 4 * i, quantities.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Track track = AlarmRecords.track(row, premises, settings);
                    tracks.put(track.quantity, track);
                    long alarm = row.getLong("alarm_id");
                    if (!row.wasNull()) {
                        byAlarm.put(alarm, track);
                    }
                }
            }
        }
    }

    private void readAlarms(List<Long> ids, Map<Long, Track> byAlarm) throws SQLException {
        forEach("select * from alarm where id in (%s) order by id for update", ids, row ->
                byAlarm.get(row.getLong("id")).incident = AlarmRecords.incident(row, byAlarm.get(row.getLong("id")).quantity));
    }

    private void readSpells(List<Long> ids, Map<Long, Track> byAlarm) throws SQLException {
        forEach("select * from alarm_occurrence where alarm_id in (%s) and ended_at is null order by id", ids, row ->
                byAlarm.get(row.getLong("alarm_id")).incident.spells.add(AlarmRecords.spell(row)));
    }

    /** Takes one row. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void forEach(String sql, List<Long> ids, RowReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql.formatted(marks(ids.size())))) {
            for (int i = 0; i < ids.size(); i++) {
                select.setLong(i + 1, ids.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private static void readQuantities(PreparedStatement select, Set<Quantity> into) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                into.add(AlarmRecords.quantity(row));
            }
        }
    }

    private static void setKey(PreparedStatement statement, int at, Quantity quantity) throws SQLException {
        statement.setLong(at, quantity.deviceId());
        statement.setInt(at + 1, quantity.circuit());
        statement.setString(at + 2, quantity.metric());
        statement.setString(at + 3, quantity.kind().name());
    }

    static String marks(int n) {
        return String.join(", ", Collections.nCopies(n, "?"));
    }

    private static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> rest = new ArrayList<>(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < rest.size(); from += CHUNK) {
            chunks.add(rest.subList(from, Math.min(from + CHUNK, rest.size())));
        }
        return chunks;
    }
}
