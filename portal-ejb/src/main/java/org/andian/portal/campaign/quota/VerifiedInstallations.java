package org.andian.portal.campaign.quota;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.util.List;

/**
 * Door: the premises behind each number of a campaign's progress, within the caller's reach.
 * Verified is what has a detector in use that was installed on the campaign's first day or later
 * and was heard in the last seven days.
 */
@Stateless
public class VerifiedInstallations {

    private static final int LONGEST_PAGE = 1000;

    @Inject private Campaigns campaigns;

    @Inject private VerifiedTable table;

    /**
     * At most 1000 rows at a time, by code; none where installing is not the indicator.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public List<VerifiedRow> page(
            Scope scope, String campaign, VerifiedQuery query, int first, int size) {
        CampaignFile file = campaigns.get(scope, campaign);
        return file.campaign().hasDetectors()
                ? table.page(
                        scope, file, query, Math.max(0, first), Math.clamp(size, 0, LONGEST_PAGE))
                : List.of();
    }

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public int count(Scope scope, String campaign, VerifiedQuery query) {
        CampaignFile file = campaigns.get(scope, campaign);
        return file.campaign().hasDetectors() ? table.count(scope, file, query) : 0;
    }
}
