package org.andian.portal.inspection;

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

/** The last days of inspections and self-checks; those that were cancelled are none. */
@ApplicationScoped
class InspectionAgenda implements AgendaSource {

    private static final String DUE = "t.state <> 'CANCELLED' and t.due_on >= ? and t.due_on <= ?";

    @Inject private Inspections inspections;

    @Inject private Sql sql;

    @Override
    public AgendaKind kind() {
        return AgendaKind.INSPECTION;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        InspectionFilter filter = due(scope, span);
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(most);
        return sql.list(
                "select t.id, t.state, t.due_on, l.name_zh, l.name_en, p.name as premises"
                        + TaskList.FROM
                        + filter.where()
                        + " order by t.due_on, t.id limit ?",
                parameters,
                row ->
                        item(
                                row.number("id"),
                                row.text("name_zh"),
                                row.text("name_en"),
                                row.text("premises"),
                                row.day("due_on"),
                                TaskState.valueOf(row.text("state"))));
    }

    @Override
    public List<AgendaCount> counts(Scope scope, AgendaSpan span) {
        InspectionFilter filter = due(scope, span);
        return sql.list(
                "select t.due_on, count(case when t.state <> 'DONE' then 1 end) as open, count(case"
                        + " when t.state = 'DONE' then 1 end) as done"
                        + TaskList.FROM
                        + filter.where()
                        + " group by t.due_on",
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
        return inspections.page(scope, InspectionQuery.ofMine(), 0, most).stream()
                .map(
                        row ->
                                item(
                                        row.id(),
                                        row.listZh(),
                                        row.listEn(),
                                        row.premises(),
                                        row.dueOn(),
                                        row.state()))
                .toList();
    }

    private static InspectionFilter due(Scope scope, AgendaSpan span) {
        return InspectionFilter.within(scope).and(DUE, List.of(span.from(), span.to()));
    }

    private static AgendaItem item(
            long id,
            String listZh,
            String listEn,
            String premises,
            LocalDate dueOn,
            TaskState state) {
        return new AgendaItem(
                AgendaKind.INSPECTION,
                Long.toString(id),
                listZh,
                listEn,
                state.name(),
                premises,
                null,
                dueOn,
                null,
                state == TaskState.DONE ? AgendaState.DONE : AgendaState.TODO);
    }
}
