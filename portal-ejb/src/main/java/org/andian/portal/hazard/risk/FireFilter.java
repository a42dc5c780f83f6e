package org.andian.portal.hazard.risk;

import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;

import java.util.List;

/** The conditions of a list of fires, over aliases f (fire_incident) and p (premises). */
final class FireFilter extends WithinReach<FireFilter> {

    private FireFilter(Scope scope) {
        super(scope);
    }

    /** Those that were not withdrawn. */
    private static FireFilter all(Scope scope) {
        return new FireFilter(scope).and("f.withdrawn_at is null", List.of());
    }

    static FireFilter one(Scope scope, long id) {
        return all(scope).and("f.id = ?", List.of(id));
    }

    static FireFilter of(Scope scope, FireQuery query) {
        FireFilter filter =
                all(scope)
                        .under(query.districtId())
                        .ofPremises(query.premisesCode())
                        .containing(query.text(), "p.name", "p.code", "f.place");
        return query.electrical() == null
                ? filter
                : filter.and(
                        query.electrical() ? "f.electrical = 1" : "f.electrical = 0", List.of());
    }
}
