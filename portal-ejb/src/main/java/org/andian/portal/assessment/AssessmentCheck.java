package org.andian.portal.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.setup.SetupCheck;
import org.andian.portal.campaign.setup.SetupGap;
import org.andian.portal.scope.Scope;

import java.util.List;

/** Whether rules are in force by which a campaign's districts are assessed. */
@ApplicationScoped
class AssessmentCheck implements SetupCheck {

    @Inject private Campaigns campaigns;

    @Inject private VersionBook book;

    @Override
    public List<SetupGap> gaps(Scope scope, long campaignId) {
        return campaigns.list(scope).stream()
                .filter(campaign -> campaign.id() == campaignId)
                .filter(campaign -> book.of(campaign.id()).stream().allMatch(RuleVersion::isDraft))
                .map(Campaign::code)
                .map(code -> SetupGap.elsewhere("ASSESSMENT_RULES", page(code)))
                .toList();
    }

    private static String page(String code) {
        return "/assessment/rules.xhtml?campaign=" + code;
    }
}
