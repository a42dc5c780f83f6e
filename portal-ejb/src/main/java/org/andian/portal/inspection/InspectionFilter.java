package org.andian.portal.inspection;

import org.andian.portal.inspection.InspectionQuery.Standing;
import org.andian.portal.period.Period;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;
import org.andian.portal.sql.Like;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a list of tasks, over aliases t, p (premises), l (checklist) and n (plan). */
final class InspectionFilter extends WithinReach<InspectionFilter> {

    private static final String OPEN = "t.state in ('PLANNED', 'STARTED')";
    private static final String FOUND =
            "t.state = 'DONE' and exists (select 1 from inspection_finding f where f.task_id ="
                    + " t.id)";
    private static final String NUMBER = "\\d{1,18}";

    private InspectionFilter(Scope scope) {
        super(scope);
    }

    static InspectionFilter within(Scope scope) {
        return new InspectionFilter(scope);
    }

    static InspectionFilter of(Scope scope, InspectionQuery query, LocalDate today) {
        InspectionFilter filter =
                within(scope)
                        .standing(query.standing(), today)
                        .equal("t.kind", query.kind() == null ? null : query.kind().name())
                        .equal("l.purpose", query.purpose() == null ? null : query.purpose().name())
                        .under(query.districtId())
                        .equal("p.venue_group", query.venueGroup())
                        .ofPremises(query.premisesCode())
                        .due(query.from(), query.to())
                        .holding(query.text());
        if (query.planId() != null) {
            filter.and("t.plan_id = ?", List.of(query.planId()));
        }
        return query.mine() ? filter.mine(scope) : filter;
    }

    private InspectionFilter standing(Standing standing, LocalDate today) {
        return switch (standing) {
            case null -> this;
            case OPEN -> and(OPEN, List.of());
            case OVERDUE -> and(OPEN + " and t.due_on < ?", List.of(today));
            case FOUND -> and(FOUND, List.of());
            case DONE_THIS_MONTH ->
                    and(
                            "t.state = 'DONE' and t.done_at >= ?",
                            List.of(Period.startOf(today.withDayOfMonth(1))));
            default -> and("t.state = ?", List.of(standing.name()));
        };
    }

    private InspectionFilter mine(Scope scope) {
        Reach own = scope.premisesToRead("p", Role::maySelfCheck);
        List<Object> parameters = new ArrayList<>(List.of(scope.login()));
        parameters.addAll(own.parameters());
        return and(
                "(exists (select 1 from inspection_task_person m where m.task_id = t.id and m.login"
                        + " = ?) or t.kind = 'SELF_CHECK' and "
                        + own.sql()
                        + ")",
                parameters);
    }

    private InspectionFilter due(LocalDate from, LocalDate to) {
        if (from != null) {
            and("t.due_on >= ?", List.of(from));
        }
        return to == null ? this : and("t.due_on <= ?", List.of(to));
    }

    /** A number means the task of that number too. */
    private InspectionFilter holding(String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String part = Like.containing(text);
        String word = text.strip();
        return word.matches(NUMBER)
                ? and(
                        "(t.id = ? or p.name like ? or p.code like ? or n.title like ?)",
                        List.of(Long.valueOf(word), part, part, part))
                : containing(text, "p.name", "p.code", "n.title");
    }
}
