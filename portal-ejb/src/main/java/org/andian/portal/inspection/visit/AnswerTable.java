package org.andian.portal.inspection.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes answers; whoever writes holds the task. */
@ApplicationScoped
class AnswerTable {

    @Inject private Sql sql;

    /** By item. */
    public Map<Long, Answer> of(long taskId) {
        Map<Long, Answer> answers = new LinkedHashMap<>();
        sql.list(
                        "select * from inspection_answer where task_id = ? order by item_id",
                        List.of(taskId),
                        row ->
                                new Answer(
                                        row.number("item_id"),
                                        AnswerVerdict.valueOf(row.text("verdict")),
                                        row.text("note"),
                                        row.instant("answered_at"),
                                        row.text("answered_by"),
                                        row.instant("kept_at"),
                                        (int) row.number("version")))
                .forEach(one -> answers.put(one.item(), one));
        return answers;
    }

    /** Writes down how many items have failed by now, once all are put; lists read it often. */
    public void count(long taskId) {
        sql.update(
                """
                update inspection_task set failed = (select count(*) from inspection_answer a
                  where a.task_id = ? and a.verdict = 'FAIL')
                where id = ?\
                """,
                taskId,
                taskId);
    }

    /** In the place of the one that stands there, if any. */
    public void put(long taskId, Answer answer) {
        sql.update(
                """
                insert into inspection_answer (task_id, item_id, verdict, note, answered_at, answered_by, kept_at,
                  version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update verdict = values(verdict), note = values(note),
                  answered_at = values(answered_at), answered_by = values(answered_by), kept_at = values(kept_at),
                  version = values(version)\
                """,
                taskId,
                answer.item(),
                answer.verdict().name(),
                answer.note(),
                answer.at(),
                answer.by(),
                answer.keptAt(),
                answer.version());
    }
}
