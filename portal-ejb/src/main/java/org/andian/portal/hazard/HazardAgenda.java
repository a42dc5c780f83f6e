package org.andian.portal.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaCount;
import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The last days of mending, of hazards whose mending was ordered. */
@ApplicationScoped
class HazardAgenda implements AgendaSource {

    private static final String DUE =
            "h.state in ('ORDERED', 'RETURNED', 'PROVED', 'CLOSED') and h.due_on >= ? and h.due_on"
                    + " <= ?";

    @Inject private HazardTodo todo;

    @Inject private Sql sql;

    @Override
    public AgendaKind kind() {
        return AgendaKind.HAZARD;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        HazardFilter filter = due(scope, span);
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(most);
        return sql.list(
                "select h.id, h.what, h.state, h.due_on, p.name as premises"
                        + HazardList.PLACED
                        + filter.where()
                        + " order by h.due_on, h.id limit ?",
                parameters,
                row ->
                        item(
                                row.number("id"),
                                row.text("what"),
                                row.text("premises"),
                                row.day("due_on"),
                                HazardState.valueOf(row.text("state"))));
    }

    @Override
    public List<AgendaCount> counts(Scope scope, AgendaSpan span) {
        HazardFilter filter = due(scope, span);
        return sql.list(
                "select h.due_on, count(case when h.state <> 'CLOSED' then 1 end) as open,"
                        + " count(case when h.state = 'CLOSED' then 1 end) as done"
                        + HazardList.PLACED
                        + filter.where()
                        + " group by h.due_on",
                filter.parameters(),
                row ->
                        new AgendaCount(
                                kind(),
                                row.day("due_on"),
                                (int) row.number("open"),
                                (int) row.number("done")));
    }

    @Override
    public List<AgendaItem> turn(Scope scope, int most) {
        return todo.rows(scope, most).stream()
                .map(row -> item(row.id(), row.what(), row.premises(), row.dueOn(), row.state()))
                .toList();
    }

    private static HazardFilter due(Scope scope, AgendaSpan span) {
        return HazardFilter.within(scope).and(DUE, List.of(span.from(), span.to()));
    }

    private static AgendaItem item(
            long id, String what, String premises, LocalDate dueOn, HazardState state) {
        return new AgendaItem(
                AgendaKind.HAZARD,
                Long.toString(id),
                what,
                null,
                state.name(),
                premises,
                null,
                dueOn,
                null,
                state == HazardState.CLOSED ? AgendaState.DONE : AgendaState.TODO);
    }
}
