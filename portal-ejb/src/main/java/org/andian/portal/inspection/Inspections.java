package org.andian.portal.inspection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Door: tasks as people see them, each within the caller's reach. */
@Stateless
public class Inspections {

    private static final int LONGEST_PAGE = 1000;

    private static final String TALLY =
            """
            select count(case when t.state in ('PLANNED', 'STARTED') then 1 end) as open,
              count(case when t.state = 'PLANNED' then 1 end) as planned,
              count(case when t.state = 'STARTED' then 1 end) as started,
              count(case when t.state in ('PLANNED', 'STARTED') and t.due_on < ? then 1 end) as overdue,
              count(case when t.state = 'DONE' and t.done_at >= ? then 1 end) as done,
              count(case when t.state = 'DONE' and t.done_at >= ? and exists (select 1 from inspection_finding f
                where f.task_id = t.id) then 1 end) as found\
            """;

    /** A tally is asked often: what was finished long ago is not read. */
    private static final String CONCERNED =
            "(t.state in ('PLANNED', 'STARTED') or t.state = 'DONE' and t.done_at >= ?)";

    @Inject private TaskList list;

    @Inject private TaskTrack track;

    @Inject private Sql sql;

    @Inject private Today today;

    /** At most 1000 rows at a time. */
    public List<InspectionRow> page(Scope scope, InspectionQuery query, int first, int size) {
        return list.page(
                scope.login(),
                () -> filter(scope, query),
                query,
                Math.max(0, first),
                Math.clamp(size, 0, LONGEST_PAGE));
    }

    public int count(Scope scope, InspectionQuery query) {
        return list.count(filter(scope, query));
    }

    /**
     * The ids of all rows in the question's order as it is now, for a file: whatever changes while
     * it is written, each row keeps its one place.
     */
    public List<Long> ids(Scope scope, InspectionQuery query, int most) {
        return list.ids(
                filter(scope, query), TaskList.order(query.sort(), query.descending()), 0, most);
    }

    /**
     * At most 1000 rows in the order given; those out of reach are left out.
     *
     * @throws Refusal TOO_MANY
     */
    public List<InspectionRow> rows(Scope scope, List<Long> ids) {
        if (ids.size() > LONGEST_PAGE) {
            throw new Refusal(InspectionReason.TOO_MANY, LONGEST_PAGE);
        }
        return ids.isEmpty()
                ? List.of()
                : list.rows(scope.login(), InspectionFilter.within(scope), ids);
    }

    /** Empty for a task out of the caller's reach, as for one that never was. */
    public Optional<InspectionRow> find(Scope scope, long id) {
        return rows(scope, List.of(id)).stream().findFirst();
    }

    /** In order of time; empty when the task is out of reach. */
    public List<TaskStep> history(Scope scope, long id) {
        return find(scope, id).map(task -> track.of(scope, task.id())).orElse(List.of());
    }

    /** Logins of those it was given to; empty when the task is out of reach. */
    public List<String> people(Scope scope, long id) {
        return find(scope, id)
                .map(
                        task ->
                                sql.list(
                                        "select login from inspection_task_person where task_id = ?"
                                                + " order by login",
                                        List.of(task.id()),
                                        row -> row.text("login")))
                .orElse(List.of());
    }

    /** The bodies that inspect jointly beside the plan's own; empty where it is out of reach. */
    public List<String> bodies(Scope scope, long id) {
        return find(scope, id)
                .filter(task -> task.planId() != null)
                .map(
                        task ->
                                sql.list(
                                        "select body_name from inspection_plan_body where plan_id ="
                                                + " ? order by body_name",
                                        List.of(task.planId()),
                                        row -> row.text("body_name")))
                .orElse(List.of());
    }

    /** The figures above the list, whatever it is narrowed to. */
    public InspectionTally tally(Scope scope) {
        LocalDate day = today.date();
        Object month = Period.startOf(day.withDayOfMonth(1));
        int mine = count(scope, InspectionQuery.ofMine());
        InspectionFilter filter = InspectionFilter.within(scope).and(CONCERNED, List.of(month));
        List<Object> parameters = new ArrayList<>(List.of(day, month, month));
        parameters.addAll(filter.parameters());
        return sql.first(
                        TALLY + TaskList.FROM + filter.where(),
                        parameters,
                        row ->
                                new InspectionTally(
                                        (int) row.number("open"),
                                        (int) row.number("planned"),
                                        (int) row.number("started"),
                                        (int) row.number("overdue"),
                                        mine,
                                        (int) row.number("done"),
                                        (int) row.number("found")))
                .orElseThrow();
    }

    private InspectionFilter filter(Scope scope, InspectionQuery query) {
        return InspectionFilter.of(scope, query, today.date());
    }
}
