package org.andian.portal.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** Turns rows of the alarm tables into what the watch works with. */
final class AlarmRecords {

    private AlarmRecords() {
    }

    static Quantity quantity(ResultSet row) throws SQLException {
        return new Quantity(row.getLong("device_id"), row.getInt("circuit"), row.getString("metric"), AlarmKind.valueOf(row.getString("kind")));
    }

    static Track track(ResultSet row, Map<Long, Long> premisesByDevice, AlarmSettings settings) throws SQLException {
        Quantity quantity = quantity(row);
        Track track = new Track(quantity, premisesByDevice.get(quantity.deviceId()), settings);
        Instant since = findInstant(row, "pending_since");
        Instant alarmSince = findInstant(row, "pending_alarm_since");
        track.state = switch (row.getString("phase")) {
            case "PENDING" -> new State.Pending(since, alarmSince);
            case "RAISED" -> new State.Raised(Level.valueOf(row.getString("level")), alarmSince);
            default -> State.NORMAL;
        };
        track.lastEvaluated = Instant.ofEpochMilli(row.getLong("last_evaluated_ts"));
        track.reportedAt = findInstant(row, "reported_at");
        return track;
    }

    static Incident incident(ResultSet row, Quantity quantity) throws SQLException {
        Incident incident = new Incident(quantity);
        incident.id = row.getLong("id");
        incident.level = Level.valueOf(row.getString("level"));
        incident.source = row.getString("source");
        incident.raisedAt = Instant.ofEpochMilli(row.getLong("raised_at"));
        incident.peak = findDouble(row, "peak");
        incident.peakAt = findInstant(row, "peak_at");
        incident.lastValue = findDouble(row, "last_value");
        incident.lastAt = Instant.ofEpochMilli(row.getLong("last_at"));
        incident.limit = findDouble(row, "limit_value");
        incident.occurrences = row.getInt("occurrences");
        incident.historic = row.getBoolean("historic");
        incident.text = row.getString("text");
        incident.clearedAt = findInstant(row, "cleared_at");
        incident.acknowledged = findInstant(row, "acknowledged_at") != null;
        return incident;
    }

    static Incident.Spell spell(ResultSet row) throws SQLException {
        Incident.Spell spell = new Incident.Spell(row.getLong("id"), Instant.ofEpochMilli(row.getLong("started_at")), row.getString("source"), findDouble(row, "value"));
        spell.level = Level.valueOf(row.getString("level"));
        spell.peak = findDouble(row, "peak");
        return spell;
    }

    static Instant findInstant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static Double findDouble(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(value);
    }

    static Long millis(Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }
}
