package org.andian.portal.alarm;

import static org.andian.portal.alarm.AlarmRecords.millis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes what a transaction changed: alarms, their occurrences and history, then the states that point to them. */
record TrackWriter(Connection connection, Instant now) {

    /** @return whether anything changed that people should see */
    boolean save(Collection<Track> tracks) throws SQLException {
        List<Incident> changed = new ArrayList<>();
        tracks.forEach(track -> {
            changed.addAll(track.earlier);
            if (track.incident != null && track.incident.dirty) {
                changed.add(track.incident);
            }
        });
        List<Incident> fresh = changed.stream().filter(incident -> incident.id == 0).toList();
        updateAlarms(changed.stream().filter(incident -> incident.id != 0).toList());   // first: what ended here gives its open slot free
        insertAlarms(fresh);
        updateAlarms(fresh);
        writeSpells(changed);
        writeHistory(changed);
        updateStates(tracks.stream().filter(track -> track.dirty).toList());
        return changed.stream().anyMatch(Incident::isNews);
    }

    /** One by one: only so is each id surely its own on every database. Only the columns that never change; the rest follows by the update. */
    private void insertAlarms(List<Incident> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into alarm (device_id, circuit, metric, kind, premises_id, raised_at, received_at, value, level, source, last_at, changed_at, open_slot)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, Statement.RETURN_GENERATED_KEYS)) {
            for (Incident incident : fresh) {
                bind(insert, incident.quantity.deviceId(), incident.quantity.circuit(), incident.quantity.metric(), incident.quantity.kind().name(),
                        incident.premisesId, millis(incident.raisedAt), millis(incident.receivedAt), incident.value, incident.level.name(), incident.source,
                        millis(incident.lastAt), now.toEpochMilli(), openSlot(incident));
                insert.executeUpdate();
                incident.id = generatedKey(insert);
            }
        }
    }

    private void updateAlarms(List<Incident> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                update alarm set level = ?, source = ?, peak = ?, peak_at = ?, last_value = ?, last_at = ?, limit_value = ?, occurrences = ?, historic = ?, text = ?,
                  cleared_at = ?, open_slot = ?,
                  acknowledged_at = case when ? then acknowledged_at end, acknowledged_by = case when ? then acknowledged_by end, note = case when ? then note end,
                  changed_at = ?, version = version + 1
                where id = ?
                """)) {
            for (Incident incident : changed) {
                bind(update, incident.level.name(), incident.source, incident.peak, millis(incident.peakAt), incident.lastValue, millis(incident.lastAt), incident.limit,
                        incident.occurrences, incident.historic, incident.text, millis(incident.clearedAt), openSlot(incident),
                        incident.acknowledged, incident.acknowledged, incident.acknowledged, now.toEpochMilli(), incident.id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void writeSpells(List<Incident> changed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into alarm_occurrence (alarm_id, started_at, ended_at, level, source, value, peak) values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update ended_at = values(ended_at), level = values(level), peak = values(peak)
                """);
                PreparedStatement update = connection.prepareStatement("update alarm_occurrence set ended_at = ?, level = ?, peak = ? where id = ?")) {
            for (Incident incident : changed) {
                for (Incident.Spell spell : incident.spells) {
                    write(incident, spell, spell.id == 0 ? insert : update);
                }
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private static void write(Incident incident, Incident.Spell spell, PreparedStatement statement) throws SQLException {
        if (spell.id == 0) {
            bind(statement, incident.id, millis(spell.startedAt), millis(spell.endedAt), spell.level.name(), spell.source, spell.value, spell.peak);
        } else {
            bind(statement, millis(spell.endedAt), spell.level.name(), spell.peak, spell.id);
        }
        statement.addBatch();
    }

    private void writeHistory(List<Incident> changed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into alarm_history (alarm_id, at, what, value) values (?, ?, ?, ?)")) {
            for (Incident incident : changed) {
                for (Incident.Line line : incident.lines) {
                    bind(insert, incident.id, millis(line.at()), line.what(), line.value());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void updateStates(List<Track> changed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update alarm_state set phase = ?, level = ?, pending_since = ?, pending_alarm_since = ?, last_evaluated_ts = ?, reported_at = ?, alarm_id = ?
                where device_id = ? and circuit = ? and metric = ? and kind = ?
                """)) {
            for (Track track : changed) {
                bind(update, phase(track.state), track.state.level() == null ? null : track.state.level().name(), since(track.state), alarmSince(track.state),
                        millis(track.lastEvaluated), millis(track.reportedAt), track.incident == null ? null : track.incident.id,
                        track.quantity.deviceId(), track.quantity.circuit(), track.quantity.metric(), track.quantity.kind().name());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static String phase(State state) {
        return switch (state) {
            case State.Normal normal -> "NORMAL";
            case State.Pending pending -> "PENDING";
            case State.Raised raised -> "RAISED";
        };
    }

    private static Long since(State state) {
        return state instanceof State.Pending pending ? millis(pending.since()) : null;
    }

    private static Long alarmSince(State state) {
        return switch (state) {
            case State.Normal normal -> null;
            case State.Pending pending -> millis(pending.alarmSince());
            case State.Raised raised -> millis(raised.alarmSince());
        };
    }

    /** 1 while open; nothing afterwards, so that the unique key holds for open alarms alone. */
    private static Integer openSlot(Incident incident) {
        return incident.isOpen() ? 1 : null;
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static long generatedKey(PreparedStatement insert) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }
}
