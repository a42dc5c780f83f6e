package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaigns;
import org.andian.portal.scope.Scope;

import java.util.Optional;

/** Who files and receives in the campaign of a filing, whoever asks. */
@ApplicationScoped
class FilingCampaigns {

    @Inject private Campaigns campaigns;

    /** Empty for a campaign of a city that is not served. */
    Optional<FilingParties> parties(FilingRow row) {
        return campaigns.find(Scope.portal("filing"), row.campaign()).map(FilingParties::new);
    }
}
