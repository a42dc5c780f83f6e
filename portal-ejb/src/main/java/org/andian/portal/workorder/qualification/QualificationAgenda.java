package org.andian.portal.workorder.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaSource;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.agenda.AgendaState;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.workorder.matter.WorkKeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The last days of what providers are qualified for. A provider itself has to see to its own, from
 * when the end is near until a month after.
 */
@ApplicationScoped
class QualificationAgenda implements AgendaSource {

    private static final int BEHIND_DAYS = 30;

    private static final String SELECT =
            """
            select q.id, q.name, q.valid_to, v.code, v.name as provider
            from provider_qualification q join provider_view v on v.id = q.provider_id
            where q.withdrawn_at is null and q.valid_to >= ? and q.valid_to <= ? and\
            """;

    @Inject private Sql sql;

    @Inject private Settings settings;

    @Inject private Today today;

    @Override
    public AgendaKind kind() {
        return AgendaKind.QUALIFICATION;
    }

    @Override
    public List<AgendaItem> items(Scope scope, AgendaSpan span, int most) {
        return list(ProviderReach.seen(scope), span.from(), span.to(), most, AgendaState.NOTE);
    }

    @Override
    public List<AgendaItem> turn(Scope scope, int most) {
        List<Long> own =
                scope.grants().stream()
                        .filter(grant -> grant.role() == Role.SERVICE_PROVIDER)
                        .map(Grant::providerId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        LocalDate day = today.date();
        return own.isEmpty()
                ? List.of()
                : list(
                        new Reach("v.id in (" + Sql.marks(own.size()) + ")", new ArrayList<>(own)),
                        day.minusDays(BEHIND_DAYS),
                        day.plusDays(settings.get(WorkKeys.EXPIRY_DAYS)),
                        most,
                        AgendaState.TODO);
    }

    private List<AgendaItem> list(
            Reach reach, LocalDate from, LocalDate to, int most, AgendaState state) {
        List<Object> parameters = new ArrayList<>(List.of(from, to));
        parameters.addAll(reach.parameters());
        parameters.add(most);
        return sql.list(
                SELECT + " " + reach.sql() + " order by q.valid_to, q.id limit ?",
                parameters,
                row -> item(row, state));
    }

    private AgendaItem item(Row row, AgendaState state) {
        LocalDate end = row.day("valid_to");
        Validity validity = end.isBefore(today.date()) ? Validity.OVER : Validity.ENDING;
        return new AgendaItem(
                AgendaKind.QUALIFICATION,
                Long.toString(row.number("id")),
                row.text("name"),
                null,
                validity.name(),
                row.text("provider"),
                null,
                end,
                null,
                state);
    }
}
