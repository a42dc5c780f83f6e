package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;

/**
 * What is in force of a campaign: its latest edition, which says what was written and no more; of
 * one that is as it was shipped, what its tables say.
 */
@ApplicationScoped
class InForce {

    @Inject private EditionRows editions;

    @Inject private NoticeReader notices;

    public SetupContent of(long campaignId) {
        List<SetupEdition> all = editions.list(campaignId);
        return all.isEmpty() ? notices.read(campaignId) : editions.content(all.getFirst().id());
    }
}
