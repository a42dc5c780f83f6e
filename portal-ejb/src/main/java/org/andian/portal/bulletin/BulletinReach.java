package org.andian.portal.bulletin;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/**
 * The bulletins a caller sees, over aliases b (bulletin or schedule) and d (its district): those of
 * districts inside a grant's district. A grant limited to industries sees only bulletins of
 * departments all of whose industries it has. Administrators, and grants for one premises or one
 * provider's premises, see none.
 */
final class BulletinReach {

    private static final String OF_ITS_INDUSTRIES =
            """
            b.department in (select v.department from venue_group_view v where v.department is not null
            group by v.department having sum(case when v.code in (%s) then 0 else 1 end) = 0)\
            """;

    private BulletinReach() {}

    static Reach of(Scope scope) {
        return union(scope.grants().stream().filter(BulletinReach::reads).toList());
    }

    /** The districts whose schedules the caller may set. */
    static Reach editable(Scope scope) {
        return union(scope.grants().stream().filter(BulletinReach::edits).toList());
    }

    static boolean reads(Grant grant) {
        return !grant.role().isAdministrator()
                && grant.premisesId() == null
                && grant.providerId() == null;
    }

    static boolean edits(Grant grant) {
        return isOffice(grant.role()) && reads(grant) && grant.industries().isEmpty();
    }

    static boolean isOffice(Role role) {
        return role == Role.CITY_OFFICE || role == Role.DISTRICT_OFFICE;
    }

    private static Reach union(List<Grant> grants) {
        List<String> alternatives = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (Grant grant : grants) {
            alternatives.add("(" + condition(grant, parameters) + ")");
        }
        return alternatives.isEmpty()
                ? new Reach("1 = 0", List.of())
                : new Reach("(" + String.join(" or ", alternatives) + ")", parameters);
    }

    private static String condition(Grant grant, List<Object> parameters) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        if (grant.districtPath() != null) {
            all.add("d.path like ?");
            parameters.add(grant.districtPath() + "%");
        }
        if (!grant.industries().isEmpty()) {
            all.add(OF_ITS_INDUSTRIES.formatted(Sql.marks(grant.industries().size())));
            parameters.addAll(grant.industries().stream().sorted().toList());
        }
        return String.join(" and ", all);
    }
}
