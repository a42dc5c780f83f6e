package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Zones;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
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

    /** Premises of one venue group in one district. */
    record Count(String districtPath, String venueGroup, int premises, int installed) {}

    public List<Count> of(Scope scope, CampaignFile file) {
        List<String> venues =
                file.groups().stream().flatMap(group -> group.counted().stream()).toList();
        if (venues.isEmpty()) {
            return List.of();
        }
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>();
        parameters.add(start(file.campaign()));
        parameters.add(file.campaign().cityPath() + "%");
        parameters.addAll(venues);
        parameters.addAll(reach.parameters());
        return sql.list(
                """
                select p.district_path, p.venue_group, count(*) as premises, count(i.premises_id) as installed
                from premises_view p
                left join (select distinct v.premises_id from device_view v
                    join device_seen_view s on s.device_id = v.id
                    left join device_succession_view u on u.device_id = v.id
                    where v.retired_at is null and coalesce(u.installed_at, v.registered_at) >= ?) i
                  on i.premises_id = p.id
                where p.closed_on is null and p.district_path like ? and p.venue_group in (\
                """
                        + Sql.marks(venues.size())
                        + ") and "
                        + reach.sql()
                        + " group by p.district_path, p.venue_group",
                parameters,
                row ->
                        new Count(
                                row.text("district_path"),
                                row.text("venue_group"),
                                (int) row.number("premises"),
                                (int) row.number("installed")));
    }

    private static Instant start(Campaign campaign) {
        return campaign.startsOn().atStartOfDay(Zones.CHINA).toInstant();
    }
}
