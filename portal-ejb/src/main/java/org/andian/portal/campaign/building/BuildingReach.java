package org.andian.portal.campaign.building;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.function.Predicate;

/**
 * How far a caller reaches what belongs to districts, as conditions over alias x, the district:
 * those he works for and all below. Who has single premises, or serves them, reaches none. Pure.
 */
final class BuildingReach {

    private BuildingReach() {}

    static Reach reading(Scope scope) {
        return districts(scope, role -> true);
    }

    /** Nothing for a token that may not act. */
    static Reach acting(Scope scope) {
        return scope.rights() == Rights.ALL
                ? districts(scope, Role::mayKeepCampaignRegisters)
                : new Reach("1 = 0", List.of());
    }

    private static Reach districts(Scope scope, Predicate<Role> right) {
        List<Grant> grants =
                scope.grants().stream()
                        .filter(Grant::seesBusiness)
                        .filter(grant -> right.test(grant.role()))
                        .filter(grant -> grant.premisesId() == null && grant.providerId() == null)
                        .toList();
        return Reach.below("x.path", grants);
    }
}
