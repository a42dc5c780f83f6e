package org.andian.portal.inspection.plan;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The conditions of a list of plans, over aliases n (plan) and x (its district). */
final class PlanFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private PlanFilter(Scope scope) {
        Reach reach = PlanReach.seeing(scope);
        and(reach.sql(), reach.parameters());
    }

    static PlanFilter of(Scope scope, long id) {
        return new PlanFilter(scope).and("n.id = ?", List.of(id));
    }

    static PlanFilter of(Scope scope, PlanQuery query) {
        PlanFilter filter = new PlanFilter(scope);
        if (query.kind() != null) {
            filter.and("n.kind = ?", List.of(query.kind().name()));
        }
        if (query.state() != null) {
            filter.and("n.state = ?", List.of(query.state().name()));
        }
        if (query.districtId() != null) {
            filter.and(
                    "x.path like concat((select y.path from district_view y where y.id = ?), '%')",
                    List.of(query.districtId()));
        }
        if (query.text() != null && !query.text().isBlank()) {
            String part = Like.containing(query.text());
            filter.and("(n.title like ? or n.body_name like ?)", List.of(part, part));
        }
        return filter;
    }

    private PlanFilter and(String condition, Collection<?> values) {
        conditions.add(condition);
        parameters.addAll(values);
        return this;
    }

    /** Begins with a space. */
    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }
}
