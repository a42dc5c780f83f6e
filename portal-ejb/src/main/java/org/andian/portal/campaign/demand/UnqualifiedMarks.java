package org.andian.portal.campaign.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaigns;
import org.andian.portal.period.Today;
import org.andian.portal.premises.PremisesQuery;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Premises whose equipment does not qualify under a campaign, as {@link Demands} says. Which
 * campaign it is, is public; whose premises are listed, the list's own reach decides.
 */
@ApplicationScoped
class UnqualifiedMarks implements PremisesQuery.Marks {

    private static final Scope NOTICES = Scope.portal("demands");

    @Inject private Campaigns campaigns;

    @Inject private DemandTable table;

    @Inject private Today today;

    @Override
    public Optional<Reach> marked(String mark) {
        LocalDate day = today.date();
        return table.of(campaigns.list(NOTICES), day).stream()
                .filter(demand -> demand.mark().equals(mark))
                .findFirst()
                .map(demand -> DemandSql.unqualified(demand.campaign(), day));
    }
}
