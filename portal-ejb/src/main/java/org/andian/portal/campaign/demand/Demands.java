package org.andian.portal.campaign.demand;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaigns;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Door: which premises have equipment that does not qualify under a running campaign that demands
 * certified functions.
 *
 * <p>The rule. A premises is flagged while the campaign counts it (by its own venue group, else by
 * a further one) and at least one of its devices in use that watch electricity does not qualify: a
 * circuit behind such a device is not protected as the notice wants, whatever hangs beside it. A
 * device qualifies when its own certificate is one of compulsory national certification (CCC), has
 * not expired (it holds to the end of its last day, midnight in China; without a last day it holds)
 * and names every function demanded; what two devices have between them counts for neither. Smoke
 * detectors watch no electricity and are not looked at. A premises without equipment is not
 * flagged: that it has none is what its campaign's task tells.
 */
@Stateless
public class Demands {

    @Inject private Campaigns campaigns;

    @Inject private DemandTable table;

    @Inject private Sql sql;

    @Inject private Today today;

    /** What the campaigns demand that run today and touch the caller's districts. */
    public List<Demand> list(Scope scope) {
        return table.of(campaigns.list(scope), today.date());
    }

    /** Of one campaign; empty when it demands nothing, does not run today or is not in reach. */
    public Optional<Demand> find(Scope scope, String campaign) {
        return list(scope).stream()
                .filter(demand -> demand.campaign().code().equals(campaign))
                .findFirst();
    }

    /**
     * What a premises lacks, campaign by campaign; none where it qualifies, is not counted or lies
     * beyond the caller's reach.
     */
    public List<Unqualified> ofPremises(Scope scope, long premisesId) {
        LocalDate day = today.date();
        List<Demand> counting =
                list(scope).stream().filter(one -> counts(scope, one, premisesId, day)).toList();
        if (counting.isEmpty()) {
            return List.of();
        }
        List<Equipment> equipment = table.equipment(premisesId);
        return counting.stream()
                .map(demand -> judged(demand, equipment, day))
                .filter(one -> !one.shortfalls().isEmpty())
                .toList();
    }

    private static Unqualified judged(Demand demand, List<Equipment> equipment, LocalDate day) {
        return new Unqualified(
                demand,
                equipment.size(),
                equipment.stream()
                        .map(one -> one.judged(demand.functions(), day))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private boolean counts(Scope scope, Demand demand, long premisesId, LocalDate day) {
        Reach reach = scope.premises("p");
        Reach counted = DemandSql.counted(demand.campaign(), day);
        List<Object> parameters = new ArrayList<>(List.of(premisesId));
        parameters.addAll(reach.parameters());
        parameters.addAll(counted.parameters());
        return sql.count(
                        "select count(*) as n from premises_view p where p.id = ? and "
                                + reach.sql()
                                + " and "
                                + counted.sql(),
                        parameters)
                > 0;
    }
}
