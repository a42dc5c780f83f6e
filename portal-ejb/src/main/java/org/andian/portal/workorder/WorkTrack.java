package org.andian.portal.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What was done with work orders, line by line, and how each stood after it. */
@ApplicationScoped
class WorkTrack {

    private static final String LINES =
            "select a.*, v.name as provider from work_act a join provider_view v on v.id ="
                    + " a.provider_id where a.work_id = ? order by a.at, a.id";

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * What goes with an act.
     *
     * @param happenedAt when it was, as was said
     * @param note null for none
     * @param tookMinutes until it was done, null for other acts
     * @param rating 1 to 5, null for other acts
     */
    record Noted(Instant happenedAt, String note, Long tookMinutes, Integer rating) {

        static Noted at(Instant happened, String note) {
            return new Noted(happened, note, null, null);
        }
    }

    /** Done as it is told. */
    public void note(Scope scope, long id, String act, Instant now, String note) {
        note(scope, id, act, now, Noted.at(now, note));
    }

    /**
     * Notes what happened to a work order, and how it stands after it: its row has been written.
     *
     * @param act an act, or DISPATCH or MOVE
     */
    public void note(Scope scope, long id, String act, Instant now, Noted noted) {
        sql.update(
                """
                insert into work_act (work_id, at, happened_at, act, actor, state, note, provider_id, premises_id,
                  arrive_by, finish_by, took_minutes, rating)
                select w.id, ?, ?, ?, ?, w.state, ?, w.provider_id, w.premises_id, w.arrive_by, w.finish_by, ?, ?
                from work_order w where w.id = ?\
                """,
                now,
                noted.happenedAt(),
                act,
                scope.login(),
                noted.note(),
                noted.tookMinutes(),
                noted.rating(),
                id);
    }

    /** In order of time; of one the caller has found in his reach. */
    public List<WorkLine> of(Scope scope, long id) {
        return sql.list(
                LINES,
                List.of(id),
                row ->
                        new WorkLine(
                                row.instant("at"),
                                row.instant("happened_at"),
                                row.text("act"),
                                row.text("actor"),
                                WorkState.valueOf(row.text("state")),
                                row.text("note"),
                                row.text("provider")));
    }

    /** The moment of what is done now, as it is stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
