package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Door: which alarms tell of which hazards; further ones of an open hazard are added to it. A
 * circuit's hazard is the one found by it at the same premises, or that stands for that one: a
 * device that moved on brings nothing along.
 */
@ApplicationScoped
public class HazardAlarms {

    private static final String OF_CIRCUIT =
            """
            from hazard h join hazard t on t.id = coalesce(h.merged_into, h.id)
            where h.device_id = ? and h.circuit = ? and h.alarm_kind = ? and t.premises_id = ?\
            """;

    @Inject private Sql sql;

    @Inject private HazardTable table;

    @Inject private HazardTrack track;

    @Inject private Settings settings;

    /**
     * Adds alarms to the hazard that is open on their circuit, locked.
     *
     * @return its number; empty where there is none
     */
    public Optional<Long> tellOpen(
            Scope scope,
            long premises,
            long device,
            int circuit,
            String alarmKind,
            List<Long> alarms) {
        record Open(long id, HazardState state) {}
        Optional<Open> open =
                sql.first(
                        "select t.id, t.state "
                                + OF_CIRCUIT
                                + " and t.state in ('FOUND', 'ORDERED', 'PROVED', 'RETURNED') order"
                                + " by t.id limit 1 for update",
                        List.of(device, circuit, alarmKind, premises),
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
        return open.map(Open::id);
    }

    /** The hazard of a circuit that was closed so lately that it is reopened; empty for none. */
    public Optional<Long> closedLately(
            Scope scope, long premises, long device, int circuit, String alarmKind) {
        int days = settings.get(HazardKeys.REOPEN_DAYS);
        return sql.first(
                "select t.id "
                        + OF_CIRCUIT
                        + " and t.state = 'CLOSED' and t.closed_at > ? order by t.closed_at desc,"
                        + " t.id desc limit 1",
                List.of(
                        device,
                        circuit,
                        alarmKind,
                        premises,
                        track.now(scope).minus(Duration.ofDays(days))),
                row -> row.number("id"));
    }

    /**
     * It is open again, and alarms more tell of it. By which steps it was urged before is of its
     * past: it can be urged anew.
     */
    public void reopen(Scope scope, HeldHazard hazard, List<Long> alarms, String note) {
        sql.update(
                "update hazard set closed_at = null, order_id = null, due_on = null, proved_at ="
                        + " null where id = ?",
                hazard.id());
        sql.update(
                "update hazard_urging set ended_at = ? where hazard_id = ? and ended_at is null",
                track.now(scope),
                hazard.id());
        track.step(scope, hazard, HazardAct.REOPEN, note);
        table.tell(hazard.id(), alarms, track.now(scope));
    }
}
