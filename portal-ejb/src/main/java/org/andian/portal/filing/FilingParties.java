package org.andian.portal.filing;

import org.andian.portal.campaign.CampaignBody;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.district.District;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who files what a campaign asks for, and who receives it. Where its notice names departments that
 * file, these are the regulators of what such a department leads in the campaign, in the city and
 * in its districts; where it names nobody, the offices of the city's districts file to the city.
 * Where it names a department that receives, its regulators in the city do; else the city's office.
 * What a place below a district owes, it owes that district. Pure.
 */
final class FilingParties {

    /** Where offices file, whose filings are of no department. */
    static final String OFFICES = "";

    private final CampaignFile file;
    private final Set<String> departments;
    private final Set<String> receiving;

    FilingParties(CampaignFile file) {
        this.file = file;
        this.departments = departments(CampaignBody.Part.FILES);
        this.receiving = departments(CampaignBody.Part.RECEIVES);
    }

    private Set<String> departments(CampaignBody.Part part) {
        return file.bodies().stream()
                .filter(body -> body.part() == part)
                .map(CampaignBody::department)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By code; {@link #OFFICES} alone where the notice names none. */
    List<String> departments() {
        return departments.isEmpty() ? List.of(OFFICES) : List.copyOf(departments);
    }

    /** Whether something is owed for it: each district of the city, and the city's own bureau. */
    boolean owes(District district) {
        String city = file.campaign().cityPath();
        boolean isBelow =
                Set.of("county", "zone").contains(district.level())
                        && district.path().startsWith(city)
                        && district.path().length() > city.length();
        return isBelow || !departments.isEmpty() && district.path().equals(city);
    }

    /** Whether the caller files for a place, here to act. */
    boolean files(Scope scope, String path, String department) {
        return scope.rights() == Rights.ALL && filesToRead(scope, path, department);
    }

    boolean filesToRead(Scope scope, String path, String department) {
        return any(scope, grant -> path.equals(grant.districtPath()) && files(grant, department));
    }

    private boolean files(Grant grant, String department) {
        return department.equals(OFFICES)
                ? grant.role() == Role.DISTRICT_OFFICE && grant.industries().isEmpty()
                : isRegulator(grant, department);
    }

    /** Whether the caller receives what the districts file, here to act. */
    boolean receives(Scope scope) {
        return scope.rights() == Rights.ALL && receivesToRead(scope);
    }

    boolean receivesToRead(Scope scope) {
        String city = file.campaign().cityPath();
        return any(
                scope,
                grant ->
                        receiving.isEmpty()
                                ? isCityOffice(grant)
                                : (grant.districtPath() == null
                                                || grant.districtPath().equals(city))
                                        && receiving.stream()
                                                .anyMatch(code -> isRegulator(grant, code)));
    }

    /** Whether the caller sets rules and gives powers: the city's office, and who receives. */
    boolean governs(Scope scope) {
        return receives(scope) || scope.rights() == Rights.ALL && any(scope, this::isCityOffice);
    }

    /** Whether the caller sees the filings of a place. */
    boolean sees(Scope scope, String path, String department) {
        return receivesToRead(scope)
                || filesToRead(scope, path, department)
                || any(scope, grant -> isAbove(grant, path) && seesAll(grant, department));
    }

    private static boolean isAbove(Grant grant, String path) {
        return grant.districtPath() == null || path.startsWith(grant.districtPath());
    }

    private boolean seesAll(Grant grant, String department) {
        return grant.role().maySeeFilings()
                && (grant.industries().isEmpty() || isRegulator(grant, department));
    }

    private boolean isCityOffice(Grant grant) {
        String city = file.campaign().cityPath();
        return grant.role() == Role.CITY_OFFICE
                && grant.industries().isEmpty()
                && (grant.districtPath() == null || city.startsWith(grant.districtPath()));
    }

    private boolean isRegulator(Grant grant, String department) {
        return grant.role() == Role.INDUSTRY_REGULATOR
                && file.groups().stream()
                        .filter(group -> group.lead().filter(department::equals).isPresent())
                        .map(ScopeGroup::venueGroups)
                        .flatMap(List::stream)
                        .anyMatch(
                                venue ->
                                        grant.industries().isEmpty()
                                                || grant.industries().contains(venue));
    }

    /** Grants that end at one premises or at one provider's file and receive nothing. */
    private static boolean any(Scope scope, Predicate<Grant> wanted) {
        return scope.grants().stream()
                .filter(grant -> grant.premisesId() == null && grant.providerId() == null)
                .anyMatch(wanted);
    }
}
