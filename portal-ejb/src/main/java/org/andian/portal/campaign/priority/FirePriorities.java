package org.andian.portal.campaign.priority;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.CountedGroup;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Door: premises with frequent fires come first of all. Fires of the last three years count, those
 * entered by mistake do not; only open premises that the campaign counts, within the caller's
 * reach.
 */
@Stateless
public class FirePriorities {

    private static final int YEARS = 3;

    private static final String FIRES =
            """
            from fire_incident_view f join premises_view p on p.id = f.premises_id
            join district_view x on x.id = p.district_id join campaign c on c.id = ?
            where f.withdrawn_at is null and f.happened_at >= ? and p.closed_on is null
              and p.district_path like concat(?, '%') and \
            """;

    @Inject private Campaigns campaigns;

    @Inject private Sql sql;

    @Inject private Today today;

    /**
     * Those without a device first, then by how many fires they had; at most 200.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<FirePriority> list(Scope scope, String campaign) {
        Reach fires = fires(scope, campaign);
        return sql.list(
                """
                select p.code, p.name, x.name as district, p.venue_group, count(f.id) as fires,
                  count(case when f.electrical = 1 then 1 end) as electrical, max(f.happened_at) as last_at,
                  (select count(*) from device_view v where v.premises_id = p.id and v.retired_at is null) as devices
                """
                        + FIRES
                        + fires.sql()
                        + " group by p.id, p.code, p.name, x.name, p.venue_group"
                        + " order by devices > 0, fires desc, last_at desc, p.code limit 200",
                fires.parameters(),
                row ->
                        new FirePriority(
                                row.text("code"),
                                row.text("name"),
                                row.text("district"),
                                row.text("venue_group"),
                                (int) row.number("fires"),
                                (int) row.number("electrical"),
                                row.instant("last_at"),
                                row.number("devices") > 0));
    }

    /**
     * By the premises' own venue group, the most fires first.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<FireIndustry> industries(Scope scope, String campaign) {
        Reach fires = fires(scope, campaign);
        return sql.list(
                """
                select p.venue_group, count(distinct p.id) as premises, count(f.id) as fires,
                  count(case when f.electrical = 1 then 1 end) as electrical
                """
                        + FIRES
                        + fires.sql()
                        + " group by p.venue_group order by fires desc, p.venue_group",
                fires.parameters(),
                row ->
                        new FireIndustry(
                                row.text("venue_group"),
                                (int) row.number("premises"),
                                (int) row.number("fires"),
                                (int) row.number("electrical")));
    }

    /** The first day whose fires count. */
    public LocalDate since(Scope scope) {
        return today.date().minusYears(YEARS);
    }

    /** The end of the condition, with all that the statement takes. */
    private Reach fires(Scope scope, String campaign) {
        Campaign present = campaigns.get(scope, campaign).campaign();
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>();
        parameters.add(present.id());
        parameters.add(Period.startOf(since(scope)));
        parameters.add(present.cityPath());
        parameters.addAll(reach.parameters());
        parameters.add(today.date());
        parameters.add(today.date());
        return new Reach(
                reach.sql()
                        + " and "
                        + CountedGroup.of("c.id", "p.id", "p.venue_group")
                        + " is not null",
                parameters);
    }
}
