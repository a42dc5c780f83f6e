package org.andian.portal.workorder.training;

import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;

import java.time.LocalDate;
import java.util.List;

/** The conditions of a list of trainings, over aliases g (work_training), v and p. */
final class TrainingFilter extends WithinReach<TrainingFilter> {

    private TrainingFilter(Scope scope) {
        super(scope);
    }

    static TrainingFilter within(Scope scope) {
        return new TrainingFilter(scope);
    }

    static TrainingFilter of(Scope scope, TrainingQuery query) {
        return within(scope)
                .and("g.withdrawn_at is null", List.of())
                .under(query.districtId())
                .ofPremises(query.premisesCode())
                .equal("v.code", query.provider())
                .held(query.from(), query.to())
                .containing(query.text(), "g.subject", "g.trainer", "p.name", "p.code");
    }

    private TrainingFilter held(LocalDate from, LocalDate to) {
        if (from != null) {
            and("g.held_on >= ?", List.of(from));
        }
        return to == null ? this : and("g.held_on <= ?", List.of(to));
    }
}
