package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.demand.Demand;
import org.andian.portal.campaign.demand.Demands;
import org.andian.portal.campaign.demand.Unqualified;
import org.andian.portal.premises.PremisesQuery;
import org.andian.portal.premises.PremisesRegister;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

import java.util.List;

/**
 * What campaigns demand of equipment, and where it is not met: on the pages of a campaign, of the
 * premises and of one of them.
 */
@Named("demandPanel")
@RequestScoped
public class DemandPanel {

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Demands demands;

    @Inject private PremisesRegister premises;

    /** Of the campaigns that run today and touch the reader's districts. */
    public List<Demand> getDemands() {
        return readOnce.once("demandPanel.demands", () -> demands.list(user.scope()));
    }

    /** What one campaign demands; null when it demands nothing, or does not run. */
    public Demand of(String campaign) {
        return getDemands().stream()
                .filter(demand -> demand.campaign().code().equals(campaign))
                .findFirst()
                .orElse(null);
    }

    /** How many premises of the reader's reach do not qualify: those the list then shows. */
    public int count(String campaign) {
        Demand demand = of(campaign);
        return demand == null
                ? 0
                : readOnce.once(
                        "demandPanel.count." + campaign,
                        () -> premises.count(user.scope(), PremisesQuery.marked(demand.mark())));
    }

    /** What a premises lacks, campaign by campaign. */
    public List<Unqualified> lacks(long premisesId) {
        return readOnce.once(
                "demandPanel.lacks." + premisesId,
                () -> demands.ofPremises(user.scope(), premisesId));
    }
}
