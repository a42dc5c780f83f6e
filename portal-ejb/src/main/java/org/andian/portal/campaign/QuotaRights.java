package org.andian.portal.campaign;

import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.Set;

/**
 * Who sees and sets quotas. The city's office sets those of its counties and zones, whole or by
 * group; a district office those of the districts below its own, and it divides its own among the
 * groups where the city has not done so. They name pilots too.
 */
public final class QuotaRights {

    private final Scope scope;
    private final String cityPath;

    QuotaRights(Scope scope, Campaign campaign) {
        this.scope = scope;
        this.cityPath = campaign.cityPath();
    }

    /** Those of a caller in a campaign. */
    public static QuotaRights of(Scope scope, Campaign campaign) {
        return new QuotaRights(scope, campaign);
    }

    /** Grants that end at one premises or one provider's premises see no district's figures. */
    public boolean sees(String districtPath, ScopeGroup group) {
        return scope.grants().stream()
                .filter(grant -> sees(grant, districtPath))
                .anyMatch(
                        grant ->
                                grant.industries().isEmpty()
                                        || group.counted().stream()
                                                .anyMatch(grant.industries()::contains));
    }

    public boolean seesWhole(String districtPath) {
        return scope.grants().stream()
                .anyMatch(grant -> sees(grant, districtPath) && grant.industries().isEmpty());
    }

    public boolean isCityOffice() {
        return scope.grants().stream()
                .anyMatch(grant -> isOffice(grant, Role.CITY_OFFICE) && covers(grant, cityPath));
    }

    /**
     * @param isTop a county or zone. @param existing what is set, null for nothing
     */
    boolean maySet(String districtPath, boolean isTop, int groupSeq, QuotaCell existing) {
        if (isTop && districtPath.startsWith(cityPath) && isCityOffice()) {
            return true;
        }
        boolean isOfCity = existing != null && existing.quota() != null && existing.ofCity();
        return !isOfCity
                && scope.grants().stream()
                        .filter(
                                grant ->
                                        isOffice(grant, Role.DISTRICT_OFFICE)
                                                && grant.districtPath() != null)
                        .anyMatch(
                                grant ->
                                        districtPath.startsWith(grant.districtPath())
                                                && (groupSeq != QuotaCell.WHOLE
                                                        || !districtPath.equals(
                                                                grant.districtPath())));
    }

    /** A premises as a pilot of its district, or of the department that leads its scope group. */
    boolean mayName(Namer namer, PilotRows.Place place) {
        return isOffice(Role.CITY_OFFICE, place.districtPath())
                || switch (namer) {
                    case DISTRICT -> isOffice(Role.DISTRICT_OFFICE, place.districtPath());
                    case DEPARTMENT -> isRegulator(place.districtPath(), place.venueGroup());
                };
    }

    /** The city's office, or a district's for what lies in it: for milestones and shares. */
    public boolean mayHandDown(String districtPath) {
        return isOffice(Role.CITY_OFFICE, districtPath)
                || isOffice(Role.DISTRICT_OFFICE, districtPath);
    }

    private boolean isOffice(Role role, String districtPath) {
        return scope.grants().stream()
                .anyMatch(grant -> isOffice(grant, role) && covers(grant, districtPath));
    }

    /** An industry regulator that answers for this venue group there. */
    boolean isRegulator(String districtPath, String venueGroup) {
        return scope.grants().stream()
                .filter(
                        grant ->
                                grant.role() == Role.INDUSTRY_REGULATOR
                                        && covers(grant, districtPath))
                .map(Grant::industries)
                .anyMatch(industries -> isFor(industries, venueGroup));
    }

    private static boolean isFor(Set<String> industries, String venueGroup) {
        return industries.isEmpty() || industries.contains(venueGroup);
    }

    private static boolean isOffice(Grant grant, Role role) {
        return grant.role() == role
                && grant.industries().isEmpty()
                && grant.premisesId() == null
                && grant.providerId() == null;
    }

    private static boolean sees(Grant grant, String districtPath) {
        return grant.seesBusiness()
                && grant.premisesId() == null
                && grant.providerId() == null
                && covers(grant, districtPath);
    }

    private static boolean covers(Grant grant, String districtPath) {
        return grant.districtPath() == null || districtPath.startsWith(grant.districtPath());
    }
}
