package org.andian.portal.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Door: what was done with tasks, line by line, and the state each is in after it. */
@ApplicationScoped
public class TaskTrack {

    /** Of what is noted with an act. */
    private static final int LONGEST_NOTE = 1000;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * Leads a held task into its next state and notes it.
     *
     * @param note null for none
     */
    public void step(Scope scope, HeldTask task, TaskAct act, String note) {
        Instant now = now(scope);
        sql.update(
                """
                update inspection_task set state = ?, changed_at = ?, version = version + 1,
                  started_at = case when ? = 'PLANNED' then started_at else coalesce(started_at, ?) end
                where id = ?\
                """,
                task.next().name(),
                now,
                task.next() == TaskState.CANCELLED ? task.state().name() : task.next().name(),
                now,
                task.id());
        note(scope, task.id(), act.name(), task.next(), note);
    }

    /**
     * Notes what happened to a task: its row has been written.
     *
     * @param act an act, or MAKE or MERGE
     * @param state after it
     */
    public void note(Scope scope, long id, String act, TaskState state, String note) {
        sql.update(
                """
                insert into inspection_act (task_id, at, act, actor, state, note, due_on, premises_id)
                select t.id, ?, ?, ?, ?, ?, t.due_on, t.premises_id from inspection_task t where t.id = ?\
                """,
                now(scope),
                act,
                scope.login(),
                state.name(),
                note == null || note.length() <= LONGEST_NOTE
                        ? note
                        : note.substring(0, LONGEST_NOTE),
                id);
    }

    /** In order of time; of a task the caller has found in his reach. */
    public List<TaskStep> of(Scope scope, long id) {
        return sql.list(
                "select * from inspection_act where task_id = ? order by at, id",
                List.of(id),
                row ->
                        new TaskStep(
                                row.instant("at"),
                                row.text("act"),
                                row.text("actor"),
                                TaskState.valueOf(row.text("state")),
                                row.text("note")));
    }

    /** The moment of what is done now, as it is stored. */
    public Instant now(Scope scope) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
