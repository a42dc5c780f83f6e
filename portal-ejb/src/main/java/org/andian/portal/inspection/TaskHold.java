package org.andian.portal.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.premises.PremisesHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Door: locks tasks for an act until the caller's transaction ends, so that of two who act at once
 * one comes first and the other sees what he did. Whether the act is possible is asked of {@link
 * TaskMachine} once the row is held; whoever looks must be one of those it was given to, unless it
 * was given to nobody or he plans inspections there himself.
 */
@ApplicationScoped
public class TaskHold {

    private static final String HELD =
            """
            select t.*, p.code as premises_code from inspection_task t join premises_view p on p.id = t.premises_id
            where t.id = ? and \
            """;

    private static final String OTHERS =
            """
            select count(*) as n from inspection_task_person w where w.task_id = ? and not exists (
              select 1 from inspection_task_person m where m.task_id = w.task_id and m.login = ?)\
            """;

    @Inject private Sql sql;

    @Inject private PremisesHold premises;

    /**
     * @throws Refusal NOT_ALLOWED without the right anywhere, UNKNOWN beyond its reach, NOT_NOW,
     *     NOT_YOURS
     */
    public HeldTask hold(Scope scope, long id, TaskAct act) {
        scope.require(act::isForAny, "do this with inspections");
        HeldTask held =
                lock(scope, id, act).orElseThrow(() -> new Refusal(InspectionReason.UNKNOWN));
        if (held.next() == null) {
            throw new Refusal(InspectionReason.NOT_NOW);
        }
        if (act.isOfTheVisit() && isOfOthers(scope, id)) {
            throw new Refusal(InspectionReason.NOT_YOURS);
        }
        return held;
    }

    /**
     * With its premises, which is held before it, as what is found becomes a hazard there.
     *
     * @throws Refusal as {@link #hold}
     */
    public HeldTask holdWithPremises(Scope scope, long id, TaskAct act) {
        scope.require(act::isForAny, "do this with inspections");
        premises.hold(
                sql.list(
                        "select p.code from inspection_task t join premises_view p on p.id ="
                                + " t.premises_id where t.id = ?",
                        List.of(id),
                        row -> row.text("code")));
        return hold(scope, id, act);
    }

    /** Empty where the caller cannot do it now, for whichever of the reasons. */
    public Optional<HeldTask> holdPossible(Scope scope, long id, TaskAct act) {
        scope.require(act::isForAny, "do this with inspections");
        return lock(scope, id, act)
                .filter(held -> held.next() != null)
                .filter(held -> !act.isOfTheVisit() || !isOfOthers(scope, id));
    }

    /** The next state is null where the act is not possible. */
    private Optional<HeldTask> lock(Scope scope, long id, TaskAct act) {
        Optional<TaskKind> kind =
                sql.first(
                        "select kind from inspection_task where id = ? for update",
                        List.of(id),
                        row -> TaskKind.valueOf(row.text("kind")));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Reach reach = scope.premises("p", role -> act.isFor(role, kind.get()));
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return sql.first(HELD + reach.sql(), parameters, row -> held(row, act));
    }

    private boolean isOfOthers(Scope scope, long id) {
        if (sql.count(OTHERS, List.of(id, scope.login())) == 0) {
            return false;
        }
        Reach planning = scope.premises("p", TaskAct.ASSIGN::isForAny);
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(planning.parameters());
        return sql.first(HELD + planning.sql(), parameters, row -> row.number("id")).isEmpty();
    }

    private static HeldTask held(Row row, TaskAct act) {
        TaskState state = TaskState.valueOf(row.text("state"));
        return new HeldTask(
                row.number("id"),
                TaskKind.valueOf(row.text("kind")),
                row.number("premises_id"),
                row.text("premises_code"),
                row.text("list_code"),
                (int) row.number("edition"),
                row.numberOrNull("plan_id"),
                state,
                TaskMachine.after(state, act).orElse(null),
                row.day("from_day"),
                row.day("due_on"),
                row.flag("demo"),
                (int) row.number("version"));
    }
}
