package org.andian.portal.inspection.publicity;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.function.Predicate;

/**
 * How far a caller reaches actions, as conditions over alias x, their district: those of the
 * districts he works for and of all below. Who has single premises, or serves them, reaches none.
 * Pure.
 */
final class PublicityReach {

    private PublicityReach() {}

    static Reach seeing(Scope scope) {
        return districts(scope, role -> true);
    }

    static Reach recording(Scope scope) {
        return scope.rights() == Rights.ALL
                ? districts(scope, Role::mayPublicise)
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
