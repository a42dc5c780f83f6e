package org.andian.portal.hazard.proposal;

import org.andian.portal.hazard.proposal.ProposalQuery.State;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;

import java.util.List;

/** The conditions of a list of proposals, over aliases r (hazard_proposal), d and p. */
final class ProposalFilter extends WithinReach<ProposalFilter> {

    private ProposalFilter(Scope scope) {
        super(scope);
    }

    static ProposalFilter within(Scope scope) {
        return new ProposalFilter(scope);
    }

    static ProposalFilter of(Scope scope, ProposalQuery query) {
        return within(scope)
                .state(query.state())
                .equal("r.cause", query.cause() == null ? null : query.cause().name())
                .under(query.districtId())
                .ofPremises(query.premisesCode())
                .containing(query.text(), "p.name", "p.code", "d.no");
    }

    private ProposalFilter state(State state) {
        return switch (state) {
            case null -> this;
            case WAITING -> and("r.open_slot = 1 and p.closed_on is null", List.of());
            case MADE -> and("r.hazard_id is not null", List.of());
            case DISMISSED -> and("r.verdict is not null", List.of());
        };
    }
}
