package org.andian.portal.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaCount;
import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The times agreed for work orders; those that were given up are none. */
@ApplicationScoped
class WorkAgenda implements AgendaSource {

    private static final String DUE =
            "w.state <> 'CANCELLED' and w.finish_by >= ? and w.finish_by < ?";

    /** Days since 1970 by the midnights of China, which is eight hours ahead all the year. */
    private static final String DAY = "floor((w.finish_by + 28800000) / 86400000)";

    @Inject private WorkTodo todo;

    @Inject private Sql sql;

    @Override
    public AgendaKind kind() {
        return AgendaKind.WORK;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        WorkFilter filter = due(scope, span);
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(most);
        return sql.list(
                "select w.id, w.what, w.state, w.finish_by, p.name as premises"
                        + WorkList.FROM
                        + filter.where()
                        + " order by w.finish_by, w.id limit ?",
                parameters,
                row ->
                        item(
                                row.number("id"),
                                row.text("what"),
                                row.text("premises"),
                                row.instant("finish_by"),
                                WorkState.valueOf(row.text("state"))));
    }

    @Override
    public List<AgendaCount> counts(Scope scope, AgendaSpan span) {
        WorkFilter filter = due(scope, span);
        return sql.list(
                "select "
                        + DAY
                        + " as due_day, count(case when w.state not in ('PASSED', 'RATED') then 1"
                        + " end) as open, count(case when w.state in ('PASSED', 'RATED') then 1"
                        + " end) as done"
                        + WorkList.FROM
                        + filter.where()
                        + " group by "
                        + DAY,
                filter.parameters(),
                row ->
                        new AgendaCount(
                                kind(),
                                LocalDate.ofEpochDay(row.number("due_day")),
                                (int) row.number("open"),
                                (int) row.number("done")));
    }

    @Override
    public List<AgendaItem> turn(Scope scope, int most) {
        return todo.rows(scope, most).stream()
                .map(row -> item(row.id(), row.what(), row.premises(), row.finishBy(), row.state()))
                .toList();
    }

    private static WorkFilter due(Scope scope, AgendaSpan span) {
        Period period = Period.days(span.from(), span.to());
        return WorkFilter.within(scope).and(DUE, List.of(period.from(), period.to()));
    }

    private static AgendaItem item(
            long id, String what, String premises, Instant finishBy, WorkState state) {
        return new AgendaItem(
                AgendaKind.WORK,
                Long.toString(id),
                what,
                null,
                state.name(),
                premises,
                null,
                LocalDate.ofInstant(finishBy, Zones.CHINA),
                finishBy,
                state.isOpen() ? AgendaState.TODO : AgendaState.DONE);
    }
}
