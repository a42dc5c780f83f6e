package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaigns;
import org.andian.portal.file.FileBearer;
import org.andian.portal.file.FileRights;
import org.andian.portal.scope.Scope;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The notice as a file and what belongs to it: seen with the campaign, kept by its office. */
@ApplicationScoped
class CampaignPapers implements FileBearer {

    private static final String CODE = "[A-Za-z0-9-]{1,40}";

    @Inject private Campaigns campaigns;

    @Override
    public String kind() {
        return "campaign";
    }

    @Override
    public Optional<FileRights> find(Scope scope, String key) {
        return key.matches(CODE)
                ? campaigns
                        .find(scope, key)
                        .map(file -> SetupReach.acts(scope, file.campaign().cityPath()))
                        .map(acts -> new FileRights("campaign " + key, null, acts, acts))
                : Optional.empty();
    }

    /** Campaigns never end. */
    @Override
    public Set<String> gone(Collection<String> keys) {
        return Set.of();
    }
}
