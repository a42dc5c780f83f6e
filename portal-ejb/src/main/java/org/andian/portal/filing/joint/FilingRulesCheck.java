package org.andian.portal.filing.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.setup.SetupCheck;
import org.andian.portal.campaign.setup.SetupGap;
import org.andian.portal.filing.FilingRule;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.scope.Scope;

import java.util.List;

/** Whether a campaign has anything filed. */
@ApplicationScoped
class FilingRulesCheck implements SetupCheck {

    @Inject private Campaigns campaigns;

    @Inject private FilingRules rules;

    @Override
    public List<SetupGap> gaps(Scope scope, long campaignId) {
        return campaigns.list(scope).stream()
                .filter(campaign -> campaign.id() == campaignId)
                .map(Campaign::code)
                .filter(code -> rules.list(scope, code).stream().allMatch(FilingRule::ended))
                .map(code -> SetupGap.elsewhere("FILING_RULES", page(code)))
                .toList();
    }

    private static String page(String code) {
        return "/filing/rules.xhtml?campaign=" + code;
    }
}
