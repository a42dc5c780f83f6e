package org.andian.portal.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.AssessmentReason;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.fact.Limit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

/** The campaigns a caller may assess in or look at. */
@ApplicationScoped
class AssessmentGate {

    @Inject private Campaigns campaigns;

    /**
     * For whoever sees figures of districts.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN, or where the caller sees none
     */
    Campaign seen(Scope scope, String code) {
        Limit.grants(scope);
        return campaigns.get(scope, code).campaign();
    }

    /**
     * By its number.
     *
     * @throws Refusal for that reason, where the caller does not reach it
     */
    Campaign seen(Scope scope, long id, AssessmentReason otherwise) {
        Limit.grants(scope);
        return campaigns.list(scope).stream()
                .filter(campaign -> campaign.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(otherwise));
    }

    /**
     * Before anything is read.
     *
     * @throws Refusal when the caller is no office of any city
     */
    void requireRole(Scope scope) {
        scope.require(Role::mayAssess, "assess districts");
    }

    /**
     * @throws Refusal when the caller is not the office of the campaign's city
     */
    void requireOffice(Scope scope, Campaign campaign) {
        requireRole(scope);
        if (!new AssessmentRights(scope, campaign).isOffice()) {
            throw scope.refusal("assess districts");
        }
    }

    /**
     * @throws Refusal when the caller does not look over all of the campaign's city
     */
    void requireAll(Scope scope, Campaign campaign) {
        if (!new AssessmentRights(scope, campaign).seesAll()) {
            throw scope.refusal("see an assessment before it is published");
        }
    }
}
