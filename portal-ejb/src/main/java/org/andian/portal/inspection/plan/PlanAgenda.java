package org.andian.portal.inspection.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The last days of plans that run, and the first days of those that are still drafts. It is the
 * turn of whoever keeps a plan when a draft is to begin within a week, and when one has run out and
 * is not closed.
 */
@ApplicationScoped
class PlanAgenda implements AgendaSource {

    /** So many days before its first one a draft is to be released. */
    static final int AHEAD_DAYS = 7;

    private static final String SELECT =
            """
            select n.id, n.title, n.state, n.body_name,
              case when n.state = 'DRAFT' then n.from_day else n.to_day end as due_on
            from inspection_plan n join district_view x on x.id = n.district_id where\
            """;

    private static final String WITHIN =
            " (n.state = 'DRAFT' and n.from_day >= ? and n.from_day <= ? or n.state in ('RELEASED',"
                    + " 'CLOSED') and n.to_day >= ? and n.to_day <= ?)";

    private static final String TURN =
            " (n.state = 'DRAFT' and n.from_day <= ? or n.state = 'RELEASED' and n.to_day < ?)";

    private static final String ORDER = " order by due_on, n.id limit ?";

    @Inject private Sql sql;

    @Inject private Today today;

    @Override
    public AgendaKind kind() {
        return AgendaKind.PLAN;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        Reach reach = PlanReach.seeing(scope);
        List<Object> parameters =
                new ArrayList<>(List.of(span.from(), span.to(), span.from(), span.to()));
        parameters.addAll(reach.parameters());
        parameters.add(most);
        return sql.list(
                SELECT + WITHIN + " and " + reach.sql() + ORDER, parameters, PlanAgenda::item);
    }

    @Override
    public List<AgendaItem> turn(Scope scope, int most) {
        LocalDate day = today.date();
        Reach reach = PlanReach.keeping(scope);
        List<Object> parameters = new ArrayList<>(List.of(day.plusDays(AHEAD_DAYS), day));
        parameters.addAll(reach.parameters());
        parameters.add(most);
        return sql.list(
                SELECT + TURN + " and " + reach.sql() + ORDER, parameters, PlanAgenda::item);
    }

    private static AgendaItem item(Row row) {
        PlanState state = PlanState.valueOf(row.text("state"));
        return new AgendaItem(
                AgendaKind.PLAN,
                Long.toString(row.number("id")),
                row.text("title"),
                null,
                state.name(),
                row.text("body_name"),
                null,
                row.day("due_on"),
                null,
                state == PlanState.CLOSED ? AgendaState.DONE : AgendaState.TODO);
    }
}
