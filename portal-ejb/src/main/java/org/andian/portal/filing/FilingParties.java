package org.andian.portal.filing;

import org.andian.portal.campaign.CampaignBody;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.campaign.right.BodyAct;
import org.andian.portal.campaign.right.BodyRight;
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
 * Who files what a campaign asks for, and who receives it. Where its set-up gives bodies the right
 * to file, these file, each for its own district and department; where it gives the right to
 * receive, those bodies receive. Else the notice decides. Where that names departments that file,
 * these are the regulators of what such a department leads in the campaign, in the city and in its
 * districts; where it names nobody, the offices of the city's districts file to the city. Where it
 * names a department that receives, its regulators in the city do; else the city's office. What a
 * place below a district owes, it owes that district. Pure.
 */
final class FilingParties {

    /** Where offices file, whose filings are of no department. */
    static final String OFFICES = "";

    private final CampaignFile file;
    private final Set<String> departments;
    private final Set<String> receiving;
    private final List<BodyRight> filers;
    private final List<BodyRight> receivers;

    FilingParties(CampaignFile file) {
        this.file = file;
        this.departments = departments(CampaignBody.Part.FILES);
        this.receiving = departments(CampaignBody.Part.RECEIVES);
        this.filers = file.rights(BodyAct.FILE);
        this.receivers = file.rights(BodyAct.RECEIVE);
    }

    private Set<String> departments(CampaignBody.Part part) {
        return file.bodies().stream()
                .filter(body -> body.part() == part)
                .map(CampaignBody::department)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * For which something is owed in a district, by code; {@link #OFFICES} where an office files,
     * nothing where nobody there owes anything.
     */
    List<String> departments(District district) {
        if (!owes(district)) {
            return List.of();
        }
        if (!filers.isEmpty()) {
            return filers.stream()
                    .filter(right -> right.isOf(district.path()))
                    .map(BodyRight::department)
                    .distinct()
                    .sorted()
                    .toList();
        }
        return departments.isEmpty() ? List.of(OFFICES) : List.copyOf(departments);
    }

    /**
     * Whether something is owed for it: where bodies were given the right to file, the district of
     * each of them; else each district of the city that takes part, and the city's own bureau.
     */
    boolean owes(District district) {
        String city = file.campaign().cityPath();
        if (!filers.isEmpty()) {
            return district.path().startsWith(city)
                    && filers.stream().anyMatch(right -> right.isOf(district.path()));
        }
        if (!file.takesPart(district.id()) && !district.path().equals(city)) {
            return false;
        }
        boolean isBelow =
                Set.of("county", "zone").contains(district.level())
                        && district.path().startsWith(city)
                        && district.path().length() > city.length();
        return isBelow || !departments.isEmpty() && district.path().equals(city);
    }

    /**
     * Whether the rules have that district itself file for the department: what it is asked for
     * besides, as a part of another's, would stand in the place of its own.
     */
    boolean owes(District district, String department) {
        return departments(district).contains(department);
    }

    /** Whether the caller files for a place, here to act. */
    boolean files(Scope scope, String path, String department) {
        return scope.rights() == Rights.ALL && filesToRead(scope, path, department);
    }

    boolean filesToRead(Scope scope, String path, String department) {
        List<BodyRight> own = filers(path, department);
        return own.isEmpty()
                ? any(scope, grant -> path.equals(grant.districtPath()) && files(grant, department))
                : any(scope, grant -> own.stream().anyMatch(right -> isHeld(right, grant, path)));
    }

    /** None of what goes into another's filing: there files whoever works for the place. */
    private List<BodyRight> filers(String path, String department) {
        return filers.stream()
                .filter(right -> right.isOf(path) && right.department().equals(department))
                .toList();
    }

    private boolean isHeld(BodyRight right, Grant grant, String path) {
        return path.equals(grant.districtPath())
                && right.isHeldBy(grant, file.campaign().cityPath());
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
        if (!receivers.isEmpty()) {
            return holdsAny(scope, receivers);
        }
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

    private boolean holdsAny(Scope scope, List<BodyRight> rights) {
        String city = file.campaign().cityPath();
        return any(scope, grant -> rights.stream().anyMatch(right -> right.isHeldBy(grant, city)));
    }

    /**
     * Whether the caller sets rules and gives powers: the city's office, who receives, and who has
     * issued the campaign.
     */
    boolean governs(Scope scope) {
        return receives(scope)
                || scope.rights() == Rights.ALL
                        && (any(scope, this::isCityOffice)
                                || holdsAny(scope, file.rights(BodyAct.ISSUE)));
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
