package org.andian.portal.publication;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The publications a caller sees, over aliases b (publication) and d (its district): those of
 * districts inside a grant's district, and those of districts above that are meant for the ones
 * below. A grant limited to industries sees of the former only what is of departments all of whose
 * industries it has. Administrators, and grants for one premises or one provider's premises, see
 * none.
 */
final class PublicationReach {

    private static final String OF_ITS_INDUSTRIES =
            """
             and b.department in (select v.department from venue_group_view v where v.department is not null
            group by v.department having sum(case when v.code in (%s) then 0 else 1 end) = 0)\
            """;

    private PublicationReach() {}

    static Reach of(Scope scope) {
        return union(
                scope.grants().stream().filter(PublicationReach::reads).toList(),
                PublicationReach::readable);
    }

    /** The districts in whose name the caller may publish; of b nothing is asked. */
    static Reach editable(Scope scope) {
        List<Grant> offices =
                scope.may(Role::mayPublish)
                        ? scope.grants().stream().filter(PublicationReach::publishes).toList()
                        : List.of();
        return union(offices, PublicationReach::inDistrict);
    }

    private static boolean reads(Grant grant) {
        return !grant.role().isAdministrator()
                && grant.premisesId() == null
                && grant.providerId() == null;
    }

    private static boolean publishes(Grant grant) {
        return grant.role().mayPublish() && reads(grant) && grant.industries().isEmpty();
    }

    private static Reach union(
            List<Grant> grants, BiFunction<Grant, List<Object>, String> condition) {
        List<String> alternatives = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (Grant grant : grants) {
            alternatives.add("(" + condition.apply(grant, parameters) + ")");
        }
        return alternatives.isEmpty()
                ? new Reach("1 = 0", List.of())
                : new Reach("(" + String.join(" or ", alternatives) + ")", parameters);
    }

    private static String readable(Grant grant, List<Object> parameters) {
        String own = inDistrict(grant, parameters) + ofIndustries(grant, parameters);
        if (grant.districtPath() == null) {
            return "(" + own + ") or b.for_below = 1";
        }
        parameters.add(grant.districtPath());
        return "(" + own + ") or b.for_below = 1 and ? like concat(d.path, '%')";
    }

    private static String inDistrict(Grant grant, List<Object> parameters) {
        if (grant.districtPath() == null) {
            return "1 = 1";
        }
        parameters.add(grant.districtPath() + "%");
        return "d.path like ?";
    }

    private static String ofIndustries(Grant grant, List<Object> parameters) {
        if (grant.industries().isEmpty()) {
            return "";
        }
        parameters.addAll(grant.industries().stream().sorted().toList());
        return OF_ITS_INDUSTRIES.formatted(Sql.marks(grant.industries().size()));
    }
}
