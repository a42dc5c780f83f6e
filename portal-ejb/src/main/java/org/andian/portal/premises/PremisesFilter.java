package org.andian.portal.premises;

import org.andian.portal.premises.PremisesQuery.State;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a premises list, over alias p. */
final class PremisesFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private PremisesFilter() {}

    /** Open and closed ones. */
    static PremisesFilter everWithin(Scope scope) {
        Reach reach = scope.premises("p");
        return new PremisesFilter().and(reach.sql(), reach.parameters());
    }

    /** Those that are open. */
    static PremisesFilter within(Scope scope) {
        return everWithin(scope).being(State.OPEN);
    }

    static PremisesFilter of(Scope scope, PremisesQuery query) {
        return everWithin(scope)
                .being(query.state())
                .holding(query.text())
                .under(query.districtId())
                .in(query.venueGroup());
    }

    PremisesFilter being(State state) {
        return switch (state) {
            case OPEN -> and("p.closed_on is null", List.of());
            case CLOSED -> and("p.closed_on is not null", List.of());
            case ALL -> this;
        };
    }

    PremisesFilter coded(String code) {
        return and("p.code = ?", List.of(code));
    }

    PremisesFilter holding(String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String part = Like.containing(text);
        return and(
                "(p.name like ? or p.code like ? or p.address like ?)", List.of(part, part, part));
    }

    /**
     * @param districtId null for all; includes the districts below
     */
    PremisesFilter under(Long districtId) {
        return districtId == null
                ? this
                : and(
                        "p.district_path like concat((select x.path from district_view x where x.id"
                                + " = ?), '%')",
                        List.of(districtId));
    }

    /**
     * @param venueGroup null for all
     */
    PremisesFilter in(String venueGroup) {
        return venueGroup == null || venueGroup.isBlank()
                ? this
                : and("p.venue_group = ?", List.of(venueGroup));
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    private PremisesFilter and(String condition, List<?> values) {
        conditions.add(condition);
        parameters.addAll(values);
        return this;
    }
}
