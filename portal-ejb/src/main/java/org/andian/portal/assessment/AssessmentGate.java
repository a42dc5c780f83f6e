package org.andian.portal.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.AssessmentReason;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.right.BodyAct;
import org.andian.portal.campaign.right.BodyRight;
import org.andian.portal.fact.Limit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;

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

    /** What the caller may do in that campaign. */
    AssessmentRights rights(Scope scope, Campaign campaign) {
        List<BodyRight> scorers =
                campaigns.rights(scope, campaign).stream()
                        .filter(right -> right.act() == BodyAct.SCORE)
                        .toList();
        return new AssessmentRights(scope, campaign, scorers);
    }

    /**
     * Before anything is read.
     *
     * @throws Refusal when no role of the caller assesses anywhere
     */
    void requireRole(Scope scope) {
        scope.require(Role::mayAssess, "assess districts");
    }

    /**
     * @throws Refusal when the caller does not assess in the campaign
     */
    void requireOffice(Scope scope, Campaign campaign) {
        requireRole(scope);
        if (!rights(scope, campaign).isOffice()) {
            throw scope.refusal("assess districts");
        }
    }

    /**
     * @throws Refusal when the caller does not look over all of the campaign's city
     */
    void requireAll(Scope scope, Campaign campaign) {
        if (!rights(scope, campaign).seesAll()) {
            throw scope.refusal("see an assessment before it is published");
        }
    }
}
