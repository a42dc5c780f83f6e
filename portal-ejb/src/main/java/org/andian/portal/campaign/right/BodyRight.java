package org.andian.portal.campaign.right;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;

import java.util.Objects;
import java.util.Set;

/**
 * That a body may do something in a campaign. For a body without a department act the accounts of
 * the office of its very district; for one of a department the regulators of that district to whom
 * falls what the department answers for. An enterprise has nobody in the portal: what it files
 * comes on paper. Pure.
 *
 * @param department code, empty for none, as where offices file
 * @param venues what falls to the department: the venue groups that it leads in the campaign and
 *     those it usually regulates; empty where it has no department
 * @param path of its district. @param successorPath of the one that came after that, null for none
 */
public record BodyRight(
        BodyAct act,
        long bodyId,
        String name,
        String department,
        boolean isEnterprise,
        Set<String> venues,
        String path,
        String successorPath) {

    public BodyRight {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(path, "path");
        venues = Set.copyOf(venues);
    }

    /** Whether its body acts in that very district, as it is or as it was before. */
    public boolean isOf(String districtPath) {
        return districtPath.equals(path) || districtPath.equals(successorPath);
    }

    /**
     * Whether somebody with that grant acts for its body.
     *
     * @param cityPath of the campaign's city: whose reach nothing limits acts there alone
     */
    public boolean isHeldBy(Grant grant, String cityPath) {
        if (isEnterprise || grant.premisesId() != null || grant.providerId() != null) {
            return false;
        }
        boolean isThere =
                grant.districtPath() == null ? isOf(cityPath) : isOf(grant.districtPath());
        return isThere && (department.isEmpty() ? isOffice(grant) : isRegulator(grant));
    }

    private static boolean isOffice(Grant grant) {
        return (grant.role() == Role.CITY_OFFICE || grant.role() == Role.DISTRICT_OFFICE)
                && grant.industries().isEmpty();
    }

    private boolean isRegulator(Grant grant) {
        return grant.role() == Role.INDUSTRY_REGULATOR
                && (grant.industries().isEmpty()
                        || grant.industries().stream().anyMatch(venues::contains));
    }
}
