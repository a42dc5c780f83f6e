package org.andian.portal.assessment;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.right.BodyRight;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.function.Predicate;

/**
 * Who assesses in a campaign, who sees what is not published, and who appeals: the bodies that were
 * given the right to score, else the office of its city; whoever looks over all of the city, and
 * those who assess; the office of a district for itself. Pure.
 */
final class AssessmentRights {

    private final Scope scope;
    private final String cityPath;
    private final List<BodyRight> scorers;

    /**
     * @param scorers bodies that may score; empty where nobody has set that up
     */
    AssessmentRights(Scope scope, Campaign campaign, List<BodyRight> scorers) {
        this.scope = scope;
        this.cityPath = campaign.cityPath();
        this.scorers = List.copyOf(scorers);
    }

    /** Writes rules, publishes, answers and makes final. */
    boolean isOffice() {
        return scope.may(Role::mayAssess) && scores();
    }

    private boolean scores() {
        return scorers.isEmpty()
                ? any(grant -> grant.role() == Role.CITY_OFFICE)
                : scope.grants().stream()
                        .anyMatch(
                                grant ->
                                        scorers.stream()
                                                .anyMatch(one -> one.isHeldBy(grant, cityPath)));
    }

    /** Sees drafts, and what a simulation comes to. */
    boolean seesAll() {
        return looksOverAll() || scores();
    }

    /** Whether the caller's own reach is all of the city; who scores may have a narrower one. */
    boolean looksOverAll() {
        return any(Grant::seesBusiness);
    }

    private boolean any(Predicate<Grant> right) {
        return scope.grants().stream()
                .filter(AssessmentRights::isOfDistricts)
                .filter(right)
                .anyMatch(
                        grant ->
                                grant.districtPath() == null
                                        || cityPath.startsWith(grant.districtPath()));
    }

    /** For that district itself, not for one above or below it. */
    boolean mayAppealFor(String districtPath) {
        return scope.may(Role::mayAppeal)
                && scope.grants().stream()
                        .filter(AssessmentRights::isOfDistricts)
                        .filter(grant -> grant.role().mayAppeal())
                        .anyMatch(grant -> districtPath.equals(grant.districtPath()));
    }

    private static boolean isOfDistricts(Grant grant) {
        return grant.industries().isEmpty()
                && grant.premisesId() == null
                && grant.providerId() == null;
    }
}
