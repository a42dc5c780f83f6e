package org.andian.portal.campaign.filing;

import org.andian.portal.campaign.CampaignBody;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who files what a notice asks for. Where it names departments that file, these are the regulators
 * of what such a department leads in the campaign, in the city and in its districts; where it names
 * nobody, the offices of the city's districts file to the city. Townships and grids file nothing:
 * what they have to say their district does. Pure.
 */
final class FilingDebtors {

    private final CampaignFile file;
    private final Set<String> departments;

    FilingDebtors(CampaignFile file) {
        this.file = file;
        this.departments =
                file.bodies().stream()
                        .filter(body -> body.part() == CampaignBody.Part.FILES)
                        .map(CampaignBody::department)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    /** Paths of the districts for which the caller files, each once. */
    List<String> paths(Scope scope) {
        return scope.grants().stream()
                .filter(this::isDebtor)
                .map(Grant::districtPath)
                .distinct()
                .toList();
    }

    /** Whether somebody of the district of that path files. */
    boolean isDebtor(String path) {
        return isCityOrDistrict(path)
                && (!departments.isEmpty() || !path.equals(file.campaign().cityPath()));
    }

    private boolean isDebtor(Grant grant) {
        boolean isOfDistrict =
                grant.districtPath() != null
                        && isCityOrDistrict(grant.districtPath())
                        && grant.premisesId() == null
                        && grant.providerId() == null;
        return isOfDistrict && (departments.isEmpty() ? isOffice(grant) : isRegulator(grant));
    }

    private boolean isCityOrDistrict(String path) {
        String city = file.campaign().cityPath();
        return path.equals(city)
                || path.startsWith(city) && path.indexOf('/', city.length()) == path.length() - 1;
    }

    private boolean isOffice(Grant grant) {
        return grant.role() == Role.DISTRICT_OFFICE
                && !grant.districtPath().equals(file.campaign().cityPath());
    }

    private boolean isRegulator(Grant grant) {
        return grant.role() == Role.INDUSTRY_REGULATOR
                && file.groups().stream()
                        .filter(group -> group.lead().filter(departments::contains).isPresent())
                        .flatMap(group -> group.venueGroups().stream())
                        .anyMatch(
                                venue ->
                                        grant.industries().isEmpty()
                                                || grant.industries().contains(venue));
    }
}
