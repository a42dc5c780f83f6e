package org.andian.portal.ledger;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.function.Predicate;

/**
 * How far a caller reaches lines that belong to districts, as conditions over alias x, their
 * district: those of the districts he works for and of all below. Who has single premises, or
 * serves them, reaches none. Pure.
 */
public final class DistrictReach {

    private DistrictReach() {}

    public static Reach reading(Scope scope) {
        return districts(scope, role -> true);
    }

    /** Nothing for a token that may not act. */
    public static Reach acting(Scope scope, Predicate<Role> right) {
        return scope.rights() == Rights.ALL
                ? districts(scope, right)
                : new Reach("1 = 0", List.of());
    }

    /** Whether the caller works for any district at all. */
    public static boolean isAny(Scope scope) {
        return !grants(scope, role -> true).isEmpty();
    }

    /**
     * Whether the caller may do something in a district.
     *
     * @param path of the district
     */
    public static boolean covers(Scope scope, String path, Predicate<Role> right) {
        return scope.rights() == Rights.ALL
                && grants(scope, right).stream()
                        .map(Grant::districtPath)
                        .anyMatch(mine -> mine == null || path.startsWith(mine));
    }

    private static List<Grant> grants(Scope scope, Predicate<Role> right) {
        return scope.grants().stream()
                .filter(Grant::seesBusiness)
                .filter(grant -> right.test(grant.role()))
                .filter(grant -> grant.premisesId() == null && grant.providerId() == null)
                .toList();
    }

    private static Reach districts(Scope scope, Predicate<Role> right) {
        return Reach.below("x.path", grants(scope, right));
    }
}
