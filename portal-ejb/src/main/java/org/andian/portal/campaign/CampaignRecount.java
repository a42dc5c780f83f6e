package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Fact;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Placing;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the campaigns' indicators of a day again, row by row in memory. */
@ApplicationScoped
class CampaignRecount {

    private static final Set<String> TOP = Set.of("county", "zone");

    @Inject private Sql sql;

    @Inject private Notices notices;

    @Inject private Placements placements;

    private record Cell(long campaignId, long districtId, int groupSeq) {}

    private record Place(String path, String level) {}

    public List<Fact> of(String indicator, LocalDate day) {
        Map<Long, Place> places = new HashMap<>();
        sql.list(
                "select id, path, level from district_view",
                List.of(),
                row ->
                        places.put(
                                row.number("id"), new Place(row.text("path"), row.text("level"))));
        List<Fact> facts = new ArrayList<>();
        for (Campaign campaign : notices.all()) {
            boolean isDone = !indicator.equals(CampaignIndicators.QUOTA);
            if (!indicator.equals(CampaignIndicators.DONE)
                    && (campaign.hasDetectors() || !isDone)) {
                quotas(campaign, day, places)
                        .forEach(
                                (district, quota) ->
                                        facts.add(
                                                new Fact(
                                                        campaign.code(),
                                                        district,
                                                        "",
                                                        "",
                                                        isDone ? 0 : quota.quota(),
                                                        isDone ? quota.quota() : quota.cells())));
            }
            if (isDone && campaign.hasDetectors()) {
                facts.addAll(
                        premises(
                                campaign,
                                day,
                                places,
                                indicator.equals(CampaignIndicators.DONE) ? 1 : 0));
            }
        }
        return facts;
    }

    private record Quota(int quota, int cells) {

        Quota plus(Quota other) {
            return new Quota(quota + other.quota, cells + other.cells);
        }
    }

    private Map<Long, Quota> quotas(Campaign campaign, LocalDate day, Map<Long, Place> places) {
        Map<Cell, Integer> last = new HashMap<>();
        sql.list(
                "select * from campaign_quota_history where campaign_id = ? and at < ? order by id",
                List.of(campaign.id(), Period.days(day, day).to()),
                row ->
                        Optional.ofNullable(
                                last.put(
                                        new Cell(
                                                campaign.id(),
                                                row.number("district_id"),
                                                (int) row.number("group_seq")),
                                        row.numberOrNull("quota_after") == null
                                                ? null
                                                : Integer.valueOf(
                                                        (int) row.number("quota_after")))));
        last.values().removeIf(quota -> quota == null);
        last.keySet().removeIf(cell -> !TOP.contains(places.get(cell.districtId()).level()));
        Map<Long, Quota> quotas = new HashMap<>();
        last.forEach(
                (cell, quota) -> {
                    if (cell.groupSeq() == QuotaCell.WHOLE
                            || !last.containsKey(
                                    new Cell(campaign.id(), cell.districtId(), QuotaCell.WHOLE))) {
                        quotas.merge(cell.districtId(), new Quota(quota, 1), Quota::plus);
                    }
                });
        return quotas;
    }

    private List<Fact> premises(
            Campaign campaign, LocalDate day, Map<Long, Place> places, int each) {
        CampaignFile file = notices.file(campaign);
        Set<Long> installed = installed(campaign, day);
        List<Fact> facts = new ArrayList<>();
        placements
                .placed(day)
                .forEach(
                        (premises, placing) -> {
                            if (isInScope(file, placing, places)) {
                                facts.add(
                                        new Fact(
                                                campaign.code(),
                                                placing.districtId(),
                                                placing.venueGroup(),
                                                placing.department(),
                                                installed.contains(premises) ? 1 : 0,
                                                each));
                            }
                        });
        return facts;
    }

    private static boolean isInScope(CampaignFile file, Placing placing, Map<Long, Place> places) {
        return places.get(placing.districtId()).path().startsWith(file.campaign().cityPath())
                && file.counting(placing.venueGroup()).isPresent();
    }

    private Set<Long> installed(Campaign campaign, LocalDate day) {
        Instant start = campaign.startsOn().atStartOfDay(Zones.CHINA).toInstant();
        Instant end = Period.days(day, day).to();
        Set<Long> installed = new HashSet<>();
        sql.list(
                """
                select x.premises_id, x.last_ts, coalesce(u.installed_at, v.registered_at) as installed_at
                from device_day_view x join device_view v on v.id = x.device_id
                left join device_succession_view u on u.device_id = v.id
                where x.day = ? and x.listed = 1 and x.premises_id is not null\
                """,
                List.of(day),
                row ->
                        row.instant("last_ts") != null
                                && row.instant("last_ts").isBefore(end)
                                && !row.instant("installed_at").isBefore(start)
                                && installed.add(row.number("premises_id")));
        return installed;
    }
}
