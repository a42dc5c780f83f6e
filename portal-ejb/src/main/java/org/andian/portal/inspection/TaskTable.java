package org.andian.portal.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes tasks; whoever asks holds their rows. */
@ApplicationScoped
class TaskTable {

    @Inject private Sql sql;

    /** What a task is made of that its maker has found out. */
    record Made(long premisesId, String listCode, int edition, Long planId) {}

    public long add(Made made, NewTask task, String by, Instant now) {
        return sql.insert(
                """
                insert into inspection_task (kind, plan_id, premises_id, list_code, edition, state, from_day, due_on,
                  note, created_at, created_by, changed_at, demo)
                values (?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?, ?, ?)\
                """,
                task.kind().name(),
                made.planId(),
                made.premisesId(),
                made.listCode(),
                made.edition(),
                task.fromDay(),
                task.dueOn(),
                task.note(),
                now,
                by,
                now,
                task.demo() ? 1 : 0);
    }

    /**
     * @param people names by logins, in the place of those before
     */
    public void give(long id, Map<String, String> people) {
        sql.update("delete from inspection_task_person where task_id = ?", id);
        sql.updateAll(
                "insert into inspection_task_person (task_id, login, name) values (?, ?, ?)",
                people.entrySet().stream()
                        .map(one -> List.<Object>of(id, one.getKey(), one.getValue()))
                        .toList());
    }

    public void move(long id, LocalDate fromDay, LocalDate dueOn) {
        sql.update(
                "update inspection_task set from_day = ?, due_on = ? where id = ?",
                fromDay,
                dueOn,
                id);
    }

    public void reopen(long id) {
        sql.update("update inspection_task set done_at = null, done_by = null where id = ?", id);
    }
}
