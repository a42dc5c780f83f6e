package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

/**
 * Campaigns as pages tell them: with the days of filings that the notice names, else, as of a
 * campaign set up in the portal, with those that its rules come to.
 */
@RequestScoped
public class CampaignFiles {

    @Inject private Campaigns campaigns;

    @Inject private FilingRules rules;

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public CampaignFile get(Scope scope, String code) {
        CampaignFile file = campaigns.get(scope, code);
        return file.filings().isEmpty() ? file.withFilings(rules.dues(scope, code)) : file;
    }
}
