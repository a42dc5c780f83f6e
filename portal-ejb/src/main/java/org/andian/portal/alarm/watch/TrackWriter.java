package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.Level;
import org.andian.portal.alarm.news.AlarmNews;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Writes what a transaction changed: alarms, their occurrences and history, then the states that
 * point to them.
 */
record TrackWriter(Sql sql, Instant now) {

    /**
     * @return whether anything changed that people should see
     */
    boolean save(Collection<Track> tracks) {
        List<Incident> changed = new ArrayList<>();
        for (Track track : tracks) {
            track.earlier.stream().filter(incident -> incident.dirty).forEach(changed::add);
            if (track.incident != null && track.incident.dirty) {
                changed.add(track.incident);
            }
        }
        List<Incident> fresh = changed.stream().filter(incident -> incident.id == 0).toList();
        updateAlarms(
                changed.stream()
                        .filter(incident -> incident.id != 0)
                        .toList()); // first: what ended here gives its open slot free
        fresh.forEach(this::insertAlarm);
        updateAlarms(fresh);
        writeSpells(changed);
        writeHistory(changed);
        writeNews(changed);
        updateStates(tracks.stream().filter(track -> track.dirty).toList());
        return changed.stream().anyMatch(Incident::isNews);
    }

    /** What people must be told of; not what was over when the portal heard of it. */
    private void writeNews(Collection<Incident> changed) {
        List<List<Object>> news = new ArrayList<>();
        for (Incident incident : changed) {
            if (!incident.historic || incident.isOpen()) {
                incident.lines.stream()
                        .map(Incident.Line::what)
                        .filter(AlarmNews::isTold)
                        .map(what -> AlarmNews.row(incident.id, what, patience(incident)))
                        .forEach(news::add);
            }
        }
        sql.updateAll(AlarmNews.ADD, news);
    }

    private static AlarmNews.Patience patience(Incident incident) {
        return switch (incident.quantity.kind().counted(incident.level)) {
            case ALARM -> AlarmNews.Patience.NONE;
            case WARNING -> AlarmNews.Patience.SOME;
            case FAULT -> AlarmNews.Patience.MUCH;
        };
    }

    /**
     * One by one: only so is each id surely its own on every database. What can change is left to
     * the update.
     */
    private void insertAlarm(Incident incident) {
        Quantity quantity = incident.quantity;
        incident.id =
                sql.insert(
                        """
                        insert into alarm (device_id, circuit, metric, kind, premises_id, raised_at, received_at,
                            level, source, last_at, changed_at, open_slot)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        quantity.deviceId(),
                        quantity.circuit(),
                        quantity.metric(),
                        quantity.kind().name(),
                        incident.premisesId,
                        incident.raisedAt,
                        incident.receivedAt,
                        incident.level.name(),
                        incident.source,
                        incident.lastAt,
                        now,
                        openSlot(incident));
    }

    private void updateAlarms(List<Incident> changed) {
        sql.updateAll(
                """
                update alarm set metric = ?, level = ?, source = ?, value = ?, peak = ?, peak_at = ?, last_value = ?,
                    last_at = ?, limit_value = ?, occurrences = ?, historic = ?,
                  text = ?, cleared_at = ?, end_unknown = ?, open_slot = ?,
                  acknowledged_at = case when ? = 1 then acknowledged_at end,
                  acknowledged_by = case when ? = 1 then acknowledged_by end,
                  note = case when ? = 1 then note end, changed_at = ?, version = version + 1
                where id = ?
                """,
                changed.stream().map(this::alarm).toList());
    }

    private List<Object> alarm(Incident incident) {
        int kept = incident.acknowledged ? 1 : 0;
        return Arrays.asList(
                incident.quantity.metric(),
                incident.level.name(),
                incident.source,
                incident.value,
                incident.peak,
                incident.peakAt,
                incident.lastValue,
                incident.lastAt,
                incident.limit,
                incident.occurrences,
                incident.historic ? 1 : 0,
                incident.text,
                incident.clearedAt,
                incident.endUnknown ? 1 : 0,
                openSlot(incident),
                kept,
                kept,
                kept,
                now,
                incident.id);
    }

    private void writeSpells(List<Incident> changed) {
        List<List<Object>> begun = new ArrayList<>();
        List<List<Object>> known = new ArrayList<>();
        for (Incident incident : changed) {
            for (Incident.Spell spell : incident.spells) {
                if (spell.id == 0) {
                    begun.add(
                            Arrays.asList(
                                    incident.id,
                                    spell.startedAt,
                                    spell.endedAt,
                                    spell.level.name(),
                                    spell.source,
                                    spell.value,
                                    spell.peak));
                } else {
                    known.add(
                            Arrays.asList(spell.endedAt, spell.level.name(), spell.peak, spell.id));
                }
            }
        }
        sql.updateAll(
                """
                insert into alarm_occurrence (alarm_id, started_at, ended_at, level, source, value, peak)
                  values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update ended_at = values(ended_at), level = values(level), peak = values(peak)
                """,
                begun);
        sql.updateAll(
                "update alarm_occurrence set ended_at = ?, level = ?, peak = ? where id = ?",
                known);
    }

    private void writeHistory(List<Incident> changed) {
        List<List<Object>> lines = new ArrayList<>();
        for (Incident incident : changed) {
            incident.lines.forEach(
                    line ->
                            lines.add(
                                    Arrays.asList(
                                            incident.id,
                                            line.at(),
                                            line.what(),
                                            line.value(),
                                            line.note(),
                                            now)));
        }
        sql.updateAll(
                "insert into alarm_history (alarm_id, at, what, value, note, noted_at) values (?,"
                        + " ?, ?, ?, ?, ?)",
                lines);
    }

    private void updateStates(List<Track> changed) {
        sql.updateAll(
                """
                update alarm_state set phase = ?, level = ?, pending_since = ?, pending_alarm_since = ?,
                    last_evaluated_ts = ?, reported_at = ?, alarm_id = ?
                where device_id = ? and circuit = ? and metric = ? and kind = ?
                """,
                changed.stream().map(TrackWriter::state).toList());
    }

    private static List<Object> state(Track track) {
        Level level = track.state.level();
        List<Object> row =
                new ArrayList<>(
                        Arrays.asList(
                                phase(track.state),
                                level == null ? null : level.name(),
                                since(track.state),
                                alarmSince(track.state),
                                track.lastEvaluated,
                                track.reportedAt,
                                track.incident == null ? null : track.incident.id));
        row.addAll(track.quantity.key());
        return row;
    }

    private static String phase(State state) {
        return switch (state) {
            case State.Normal normal -> "NORMAL";
            case State.Pending pending -> "PENDING";
            case State.Raised raised -> "RAISED";
        };
    }

    private static Instant since(State state) {
        return state instanceof State.Pending pending ? pending.since() : null;
    }

    private static Instant alarmSince(State state) {
        return switch (state) {
            case State.Normal normal -> null;
            case State.Pending pending -> pending.alarmSince();
            case State.Raised raised -> raised.alarmSince();
        };
    }

    /** 1 while open; nothing afterwards, so that the unique key holds for open alarms alone. */
    private static Integer openSlot(Incident incident) {
        return incident.isOpen() ? 1 : null;
    }
}
