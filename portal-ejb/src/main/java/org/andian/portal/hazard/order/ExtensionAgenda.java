package org.andian.portal.hazard.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/**
 * More time that was asked for and neither granted nor refused: the turn of whoever supervises the
 * hazard, until the last day it still has.
 */
@ApplicationScoped
class ExtensionAgenda implements AgendaSource {

    private static final String ASKED = "ASKED";

    private static final String OPEN =
            """
            select h.id, h.what, h.due_on, p.name as premises from hazard_extension e
            join hazard h on h.id = e.hazard_id join premises_view p on p.id = h.premises_id
            where e.settled_at is null and h.state in ('ORDERED', 'RETURNED') and\
            """;

    @Inject private Sql sql;

    @Override
    public AgendaKind kind() {
        return AgendaKind.EXTENSION;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        return open(
                scope,
                " and h.due_on >= ? and h.due_on <= ?",
                List.of(span.from(), span.to()),
                most);
    }

    @Override
    public List<AgendaItem> turn(Scope scope, int most) {
        return open(scope, "", List.of(), most);
    }

    private List<AgendaItem> open(Scope scope, String within, List<?> days, int most) {
        Reach reach = scope.premisesToRead("p", Role::maySuperviseHazards);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(days);
        parameters.add(most);
        return sql.list(
                OPEN + " " + reach.sql() + within + " order by h.due_on, h.id limit ?",
                parameters,
                ExtensionAgenda::item);
    }

    private static AgendaItem item(Row row) {
        return new AgendaItem(
                AgendaKind.EXTENSION,
                Long.toString(row.number("id")),
                row.text("what"),
                null,
                ASKED,
                row.text("premises"),
                null,
                row.day("due_on"),
                null,
                AgendaState.TODO);
    }
}
