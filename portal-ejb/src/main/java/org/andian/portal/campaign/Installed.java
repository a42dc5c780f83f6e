package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts premises open today: those of the campaign's scope groups, and among them those installed
 * since its start, that is with a detector in use that was registered on the campaign's first day
 * or later and has reported; a device that took over another's circuits counts as of the first
 * one's registration.
 */
@ApplicationScoped
class Installed {

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** Premises that one venue group counts in one district. */
    record Count(String districtPath, String venueGroup, int premises, int installed) {}

    public List<Count> of(Scope scope, CampaignFile file) {
        Reach reach = scope.premises("p");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        List<Object> parameters = new ArrayList<>(List.of(today, today));
        parameters.add(start(file.campaign()));
        parameters.add(file.campaign().cityPath() + "%");
        parameters.addAll(reach.parameters());
        String counted =
                CountedGroup.of(Long.toString(file.campaign().id()), "p.id", "p.venue_group");
        return sql.list(
                """
                select q.district_path, q.venue_group, count(*) as premises, count(q.installed_id) as installed
                from (select p.district_path, i.premises_id as installed_id, \
                """
                        + counted
                        + """
                         as venue_group
                        from premises_view p
                        left join (select distinct v.premises_id from device_view v
                            join device_seen_view s on s.device_id = v.id
                            left join device_succession_view u on u.device_id = v.id
                            where v.retired_at is null and coalesce(u.installed_at, v.registered_at) >= ?) i
                          on i.premises_id = p.id
                        where p.closed_on is null and p.district_path like ? and\
                        """
                        + " "
                        + reach.sql()
                        + ") q where q.venue_group is not null group by q.district_path,"
                        + " q.venue_group",
                parameters,
                row ->
                        new Count(
                                row.text("district_path"),
                                row.text("venue_group"),
                                (int) row.number("premises"),
                                (int) row.number("installed")));
    }

    private static Instant start(Campaign campaign) {
        return Period.startOf(campaign.startsOn());
    }
}
