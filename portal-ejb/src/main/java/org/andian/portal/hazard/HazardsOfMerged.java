package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesMerged;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * What was found at two entries of one premises is of the one that stands for both. Each hazard's
 * history says so: its earlier days stay counted where they were.
 */
@ApplicationScoped
class HazardsOfMerged {

    private static final Scope PORTAL = Scope.portal("portal");

    @Inject private Sql sql;

    @Inject private HazardTrack track;

    private record Pair(long ending, long standing) {}

    private record Moved(long id, HazardState state) {}

    /** Proposals first: whoever looks at them holds them before the hazards of their circuits. */
    void move(@Observes PremisesMerged merged) {
        waitingTwice(merged).forEach(this::join);
        sql.update(
                "update hazard_proposal set premises_id = ?, version = version + 1 where"
                        + " premises_id = ?",
                merged.target(),
                merged.source());
        List<Moved> moved = held(merged.source());
        sql.update(
                "update hazard set premises_id = ?, version = version + 1 where premises_id = ?",
                merged.target(),
                merged.source());
        moved.forEach(one -> track.note(PORTAL, one.id(), "MOVE", one.state(), null));
    }

    /** In the order in which hazards are locked. */
    private List<Moved> held(long premises) {
        return sql.list(
                "select id, state from hazard where premises_id = ? order by id for update",
                List.of(premises),
                row -> new Moved(row.number("id"), HazardState.valueOf(row.text("state"))));
    }

    /** Proposals of both entries that wait for one circuit, on which its device hung in either. */
    private List<Pair> waitingTwice(PremisesMerged merged) {
        return sql.list(
                """
                select e.id as ending_id, s.id as standing_id from hazard_proposal e join hazard_proposal s
                  on s.device_id = e.device_id and s.circuit = e.circuit and s.alarm_kind = e.alarm_kind
                where e.premises_id = ? and e.open_slot = 1 and s.premises_id = ? and s.open_slot = 1
                order by e.id for update\
                """,
                List.of(merged.source(), merged.target()),
                row -> new Pair(row.number("ending_id"), row.number("standing_id")));
    }

    private void join(Pair pair) {
        sql.update(
                "update hazard_proposal_alarm set proposal_id = ? where proposal_id = ?",
                pair.standing(),
                pair.ending());
        sql.update("delete from hazard_proposal where id = ?", pair.ending());
    }
}
