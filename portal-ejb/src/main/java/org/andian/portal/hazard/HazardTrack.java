package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Door: what was done with hazards, line by line, and the state each is in after it. */
@ApplicationScoped
public class HazardTrack {

    /** Of what is noted with an act. */
    static final int LONGEST_NOTE = 1000;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * Leads a held hazard into its next state and notes it.
     *
     * @param note null for none
     */
    public void step(Scope scope, HeldHazard hazard, HazardAct act, String note) {
        Instant now = now(scope);
        sql.update(
                "update hazard set state = ?, changed_at = ?, version = version + 1 where id = ?",
                hazard.next().name(),
                now,
                hazard.id());
        note(scope, hazard.id(), act.name(), hazard.next(), note);
    }

    /**
     * Notes what happened to a hazard, and how it stands after it: its row has been written.
     *
     * @param act an act, or REGISTER, AGAIN, REDATE or MOVE
     * @param state after it
     */
    public void note(Scope scope, long id, String act, HazardState state, String note) {
        sql.update(
                """
                insert into hazard_act (hazard_id, at, act, actor, state, note, kind, grade, found_on, due_on,
                  premises_id)
                select h.id, ?, ?, ?, ?, ?, h.kind, h.grade, h.found_on, h.due_on, h.premises_id from hazard h
                where h.id = ?\
                """,
                now(scope),
                act,
                scope.login(),
                state.name(),
                note,
                id);
    }

    /** In order of time; of a hazard the caller has found in his reach. */
    public List<HazardStep> of(Scope scope, long id) {
        return sql.list(
                "select * from hazard_act where hazard_id = ? order by at, id",
                List.of(id),
                row ->
                        new HazardStep(
                                row.instant("at"),
                                row.text("act"),
                                row.text("actor"),
                                HazardState.valueOf(row.text("state")),
                                row.text("note")));
    }

    /** The moment of what is done now, as it is stored. */
    public Instant now(Scope scope) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
