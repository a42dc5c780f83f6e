package org.andian.portal.campaign.setup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Door: what a campaign's notice says and said, for all who see the campaign. What was made under
 * an earlier edition is read from it, whatever is in force now.
 */
@Stateless
public class CampaignEditions {

    @Inject private Campaigns campaigns;

    @Inject private InForce inForce;

    @Inject private EditionRows rows;

    @Inject private SetupCodes codes;

    @Inject private SetupGapList gaps;

    /**
     * What is in force.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public SetupContent present(Scope scope, String campaign) {
        return inForce.of(of(scope, campaign).id());
    }

    /**
     * The latest first; empty for one that is as it was shipped.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<SetupEdition> list(Scope scope, String campaign) {
        return rows.list(of(scope, campaign).id());
    }

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_SUCH_EDITION
     */
    public SetupContent content(Scope scope, String campaign, int edition) {
        return rows.content(edition(scope, campaign, edition).id());
    }

    /**
     * Whether its fields still have the hash with which it was put in force.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_SUCH_EDITION
     */
    public boolean isUnaltered(Scope scope, String campaign, int edition) {
        SetupEdition one = edition(scope, campaign, edition);
        return rows.content(one.id()).hash().equals(one.hash());
    }

    /**
     * What an edition says otherwise than the one before; empty for the first.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_SUCH_EDITION
     */
    public List<SetupChange> changes(Scope scope, String campaign, int edition) {
        SetupContent after = content(scope, campaign, edition);
        return list(scope, campaign).stream()
                .filter(one -> one.edition() < edition)
                .findFirst()
                .map(before -> SetupChange.between(rows.content(before.id()), after))
                .orElse(List.of());
    }

    /**
     * The edition in force at the end of a day; the first on days before it. Empty for a campaign
     * that is as it was shipped.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public Optional<SetupEdition> on(Scope scope, String campaign, LocalDate day) {
        List<SetupEdition> all = list(scope, campaign);
        return all.stream()
                .filter(one -> !one.inForceOn().isAfter(day))
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    /**
     * Names for the codes of a field.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<SetupChoice> choices(Scope scope, String campaign, SetupSource source) {
        return codes.of(source, of(scope, campaign).cityPath());
    }

    /**
     * What other rooms miss of it.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<SetupGap> gaps(Scope scope, String campaign) {
        return gaps.elsewhere(scope, of(scope, campaign).id());
    }

    private Campaign of(Scope scope, String campaign) {
        return campaigns.get(scope, campaign).campaign();
    }

    private SetupEdition edition(Scope scope, String campaign, int edition) {
        return list(scope, campaign).stream()
                .filter(one -> one.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_EDITION, edition));
    }
}
