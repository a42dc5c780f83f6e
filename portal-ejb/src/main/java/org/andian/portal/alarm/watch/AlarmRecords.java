package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.alarm.Level;
import org.andian.portal.sql.Row;

import java.time.Instant;

/** Turns rows of the alarm tables into what the watch works with. */
final class AlarmRecords {

    private AlarmRecords() {}

    /** A state row. @param alarmId of the quantity's last alarm, null when there never was one */
    record Stored(
            Quantity quantity,
            State state,
            Instant lastEvaluated,
            Instant reportedAt,
            Long alarmId) {

        Track track(Long premisesId, AlarmSettings settings) {
            Track track = new Track(quantity, premisesId, settings);
            track.state = state;
            track.lastEvaluated = lastEvaluated;
            track.reportedAt = reportedAt;
            return track;
        }
    }

    static Quantity quantity(Row row) {
        return new Quantity(
                row.number("device_id"),
                (int) row.number("circuit"),
                row.text("metric"),
                AlarmKind.valueOf(row.text("kind")));
    }

    static Stored stored(Row row) {
        return new Stored(
                quantity(row),
                state(row),
                row.instant("last_evaluated_ts"),
                row.instant("reported_at"),
                row.numberOrNull("alarm_id"));
    }

    static Incident incident(Row row, Quantity quantity) {
        Incident incident = new Incident(quantity);
        incident.id = row.number("id");
        incident.level = Level.valueOf(row.text("level"));
        incident.source = row.text("source");
        incident.raisedAt = row.instant("raised_at");
        incident.value = row.decimal("value");
        incident.peak = row.decimal("peak");
        incident.peakAt = row.instant("peak_at");
        incident.lastValue = row.decimal("last_value");
        incident.lastAt = row.instant("last_at");
        incident.limit = row.decimal("limit_value");
        incident.occurrences = (int) row.number("occurrences");
        incident.historic = row.flag("historic");
        incident.text = row.text("text");
        incident.clearedAt = row.instant("cleared_at");
        incident.endUnknown = row.flag("end_unknown");
        incident.acknowledged = row.instant("acknowledged_at") != null;
        return incident;
    }

    static Incident.Spell spell(Row row) {
        Incident.Spell spell =
                new Incident.Spell(
                        row.number("id"),
                        row.instant("started_at"),
                        row.text("source"),
                        row.decimal("value"));
        spell.level = Level.valueOf(row.text("level"));
        spell.peak = row.decimal("peak");
        spell.endedAt = row.instant("ended_at");
        return spell;
    }

    private static State state(Row row) {
        return switch (row.text("phase")) {
            case "PENDING" ->
                    new State.Pending(
                            row.instant("pending_since"), row.instant("pending_alarm_since"));
            case "RAISED" ->
                    new State.Raised(
                            Level.valueOf(row.text("level")), row.instant("pending_alarm_since"));
            default -> State.NORMAL;
        };
    }
}
