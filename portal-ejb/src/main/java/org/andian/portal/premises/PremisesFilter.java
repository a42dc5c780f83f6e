package org.andian.portal.premises;

import org.andian.portal.premises.PremisesQuery.State;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;

import java.util.List;
import java.util.Optional;

/** The conditions of a premises list, over alias p. */
final class PremisesFilter extends WithinReach<PremisesFilter> {

    private PremisesFilter(Scope scope) {
        super(scope);
    }

    /** Open and closed ones. */
    static PremisesFilter everWithin(Scope scope) {
        return new PremisesFilter(scope);
    }

    /** Those that are open. */
    static PremisesFilter within(Scope scope) {
        return everWithin(scope).being(State.OPEN);
    }

    /**
     * @param marked what the query's mark means; empty where it has none
     */
    static PremisesFilter of(Scope scope, PremisesQuery query, Optional<Reach> marked) {
        PremisesFilter filter = everWithin(scope);
        return marked.map(filter::and)
                .orElse(filter)
                .being(query.state())
                .containing(query.text(), "p.name", "p.code", "p.address")
                .under(query.districtId())
                .equal("p.venue_group", query.venueGroup());
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
}
