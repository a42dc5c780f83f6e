package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Door: which alarms tell of which hazards; further ones of an open hazard are added to it. */
@ApplicationScoped
public class HazardAlarms {

    @Inject private Sql sql;

    @Inject private HazardTable table;

    @Inject private HazardTrack track;

    @Inject private Settings settings;

    /**
     * Adds alarms to the hazard that is open on their circuit, locked.
     *
     * @return whether there is one
     */
    public boolean tellOpen(
            Scope scope, long device, int circuit, String alarmKind, List<Long> alarms) {
        record Open(long id, HazardState state) {}
        Optional<Open> open =
                sql.first(
                        """
                        select id, state from hazard where device_id = ? and circuit = ? and alarm_kind = ?
                          and state in ('FOUND', 'ORDERED', 'PROVED', 'RETURNED') order by id limit 1 for update\
                        """,
                        List.of(device, circuit, alarmKind),
                        row -> new Open(row.number("id"), HazardState.valueOf(row.text("state"))));
        open.ifPresent(
                hazard -> {
                    table.tell(hazard.id(), alarms, track.now(scope));
                    track.note(
                            scope,
                            hazard.id(),
                            "AGAIN",
                            hazard.state(),
                            Integer.toString(alarms.size()));
                });
        return open.isPresent();
    }

    /** The hazard of a circuit that was closed so lately that it is reopened; empty for none. */
    public Optional<Long> closedLately(Scope scope, long device, int circuit, String alarmKind) {
        int days = settings.get(HazardKeys.REOPEN_DAYS);
        return sql.first(
                """
                select id from hazard where device_id = ? and circuit = ? and alarm_kind = ? and state = 'CLOSED'
                  and closed_at > ? order by closed_at desc, id desc limit 1\
                """,
                List.of(device, circuit, alarmKind, track.now(scope).minus(Duration.ofDays(days))),
                row -> row.number("id"));
    }

    /** It is open again, and alarms more tell of it. */
    public void reopen(Scope scope, HeldHazard hazard, List<Long> alarms, String note) {
        sql.update(
                "update hazard set closed_at = null, order_id = null, due_on = null, proved_at ="
                        + " null where id = ?",
                hazard.id());
        track.step(scope, hazard, HazardAct.REOPEN, note);
        table.tell(hazard.id(), alarms, track.now(scope));
    }
}
