package org.andian.portal.inspection.plan;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Scope;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a caller reaches plans, as conditions over aliases n (plan) and x (its district). Who may
 * issue in the body's name keeps it: a city's office keeps none of a county's. Whoever looks over
 * its district sees it, and so do those with one of its premises in reach once it is released.
 * Pure.
 */
final class PlanReach {

    private PlanReach() {}

    static Reach keeping(Scope scope) {
        if (scope.rights() != Rights.ALL) {
            return new Reach("1 = 0", List.of());
        }
        return Reach.exactly(
                "x.path",
                scope.grants().stream()
                        .filter(grant -> grant.role().mayPlanInspections())
                        .filter(PlanReach::isOfDistricts)
                        .toList());
    }

    static Reach seeing(Scope scope) {
        Reach over =
                Reach.below(
                        "x.path",
                        scope.grants().stream()
                                .filter(Grant::seesBusiness)
                                .filter(PlanReach::isOfDistricts)
                                .toList());
        Reach unit = scope.premises("p");
        List<Object> parameters = new ArrayList<>(over.parameters());
        parameters.addAll(unit.parameters());
        return new Reach(
                "("
                        + over.sql()
                        + " or n.state in ('RELEASED', 'CLOSED') and exists (select 1 from"
                        + " inspection_plan_unit u join premises_view p on p.id = u.premises_id"
                        + " where u.plan_id = n.id and "
                        + unit.sql()
                        + "))",
                parameters);
    }

    private static boolean isOfDistricts(Grant grant) {
        return grant.premisesId() == null && grant.providerId() == null;
    }
}
