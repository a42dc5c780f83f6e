package org.andian.portal.workorder.qualification;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The providers a caller deals with, as a condition over {@code provider_view v}: those that serve
 * premises in his reach, his own, and for offices those that serve nobody yet. Pure.
 */
final class ProviderReach {

    private static final String SERVING =
            "exists (select 1 from premises_view p where p.provider_id = v.id and %s)";
    private static final String IDLE =
            "not exists (select 1 from premises_view u where u.provider_id = v.id)";

    private ProviderReach() {}

    /** Those whose records he may look at. */
    static Reach seen(Scope scope) {
        List<Grant> business = scope.grants().stream().filter(Grant::seesBusiness).toList();
        return of(scope.premises("p"), business);
    }

    /** Those whose records he may keep. */
    static Reach kept(Scope scope) {
        Predicate<Role> right = Role::mayKeepQualifications;
        List<Grant> keeping =
                scope.rights() == Rights.ALL
                        ? scope.grants().stream().filter(grant -> right.test(grant.role())).toList()
                        : List.of();
        return of(scope.premises("p", right), keeping);
    }

    private static Reach of(Reach premises, List<Grant> grants) {
        List<String> alternatives = new ArrayList<>(List.of(SERVING.formatted(premises.sql())));
        List<Object> parameters = new ArrayList<>(premises.parameters());
        List<Long> own =
                grants.stream().map(Grant::providerId).filter(Objects::nonNull).distinct().toList();
        if (!own.isEmpty()) {
            alternatives.add("v.id in (" + Sql.marks(own.size()) + ")");
            parameters.addAll(own);
        }
        if (grants.stream().anyMatch(grant -> isOffice(grant.role()))) {
            alternatives.add(IDLE);
        }
        return new Reach("(" + String.join(" or ", alternatives) + ")", parameters);
    }

    /** Who may name it for premises; the register of providers itself shows them. */
    private static boolean isOffice(Role role) {
        return role.mayKeepPremises();
    }
}
