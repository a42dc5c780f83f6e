package org.andian.portal.hazard.credit;

import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;

import java.util.List;

/** The conditions of the credit list, over aliases e (credit_entry) and p (premises). */
final class CreditFilter extends WithinReach<CreditFilter> {

    private CreditFilter(Scope scope) {
        super(scope);
    }

    static CreditFilter one(Scope scope, long id) {
        return new CreditFilter(scope).and("e.id = ?", List.of(id));
    }

    static CreditFilter of(Scope scope, CreditQuery query) {
        return new CreditFilter(scope)
                .equal("e.state", query.state() == null ? null : query.state().name())
                .under(query.districtId())
                .ofPremises(query.premisesCode())
                .containing(query.text(), "p.name", "p.code", "e.decision");
    }
}
