package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.GroupCode;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Period;
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
import java.util.TreeMap;

/** Counts the campaigns' indicators of a day again, row by row in memory. */
@ApplicationScoped
class CampaignRecount {

    private static final Set<String> TOP = Set.of("county", "zone");

    @Inject private Sql sql;

    @Inject private Notices notices;

    @Inject private Placements placements;

    private record Place(String path, String level) {}

    public List<Fact> of(String indicator, LocalDate day, Part part) {
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
            if (part.holdsTheRest()
                    && !indicator.equals(CampaignIndicators.DONE)
                    && (campaign.hasDetectors() || !isDone)) {
                facts.addAll(quotas(campaign, day, places, isDone));
            }
            if (isDone && campaign.hasDetectors()) {
                Asked asked = new Asked(campaign, day, part);
                facts.addAll(
                        indicator.equals(CampaignIndicators.DONE)
                                ? done(asked, places)
                                : doneUnderTask(asked, places));
            }
        }
        return facts;
    }

    /**
     * @param below whether the quota stands below a fraction's line
     */
    private List<Fact> quotas(
            Campaign campaign, LocalDate day, Map<Long, Place> places, boolean below) {
        Map<Long, Map<Integer, Integer>> cells = lastWords(campaign, day);
        List<Fact> facts = new ArrayList<>();
        cells.forEach(
                (district, quotas) -> {
                    if (TOP.contains(places.get(district).level())) {
                        divided(quotas)
                                .forEach(
                                        (seq, quota) ->
                                                facts.add(
                                                        new Fact(
                                                                campaign.code(),
                                                                district,
                                                                "#" + seq,
                                                                "",
                                                                below ? 0 : quota,
                                                                below ? quota : 1)));
                    }
                });
        return facts;
    }

    /** What is set for a district, by group; the whole with what its groups leave of it. */
    private static Map<Integer, Integer> divided(Map<Integer, Integer> quotas) {
        Map<Integer, Integer> divided = new TreeMap<>(quotas);
        Integer whole = divided.remove(QuotaCell.WHOLE);
        if (whole != null) {
            int left = whole - divided.values().stream().mapToInt(Integer::intValue).sum();
            if (left != 0 || divided.isEmpty()) {
                divided.put(QuotaCell.WHOLE, left);
            }
        }
        return divided;
    }

    private Map<Long, Map<Integer, Integer>> lastWords(Campaign campaign, LocalDate day) {
        Map<Long, Map<Integer, Integer>> cells = new HashMap<>();
        sql.list(
                "select * from campaign_quota_history where campaign_id = ? and at < ? order by id",
                List.of(campaign.id(), Period.days(day, day).to()),
                row -> {
                    Map<Integer, Integer> district =
                            cells.computeIfAbsent(row.number("district_id"), id -> new HashMap<>());
                    int seq = (int) row.number("group_seq");
                    Long quota = row.numberOrNull("quota_after");
                    return Optional.ofNullable(
                            quota == null
                                    ? district.remove(seq)
                                    : district.put(seq, quota.intValue()));
                });
        return cells;
    }

    private record Asked(Campaign campaign, LocalDate day, Part part) {}

    private List<Fact> done(Asked asked, Map<Long, Place> places) {
        return premises(asked, places).stream()
                .map(one -> fact(asked.campaign(), one, one.isDone() ? 1 : 0, 1))
                .toList();
    }

    private List<Fact> doneUnderTask(Asked asked, Map<Long, Place> places) {
        return premises(asked, places).stream()
                .filter(one -> one.isDone() && one.under() != DoneUnder.NOTHING)
                .map(one -> fact(asked.campaign(), one, 1, 0))
                .toList();
    }

    private static Fact fact(Campaign campaign, Counted one, long numerator, long denominator) {
        Placing placing = one.placing();
        return new Fact(
                campaign.code(),
                placing.districtId(),
                one.under() == DoneUnder.WHOLE ? GroupCode.UNDIVIDED : one.venueGroup(),
                placing.department(),
                numerator,
                denominator);
    }

    /**
     * A premises of the campaign's scope.
     *
     * @param venueGroup by which the campaign counts it
     */
    private record Counted(Placing placing, String venueGroup, DoneUnder under, boolean isDone) {}

    private List<Counted> premises(Asked asked, Map<Long, Place> places) {
        CampaignFile file = notices.file(asked.campaign());
        Map<Long, Map<Integer, Integer>> quotas = lastWords(asked.campaign(), asked.day());
        Set<Long> installed = installed(asked);
        Map<Long, List<String>> tags = tags(asked);
        List<Counted> premises = new ArrayList<>();
        placements
                .placed(asked.day(), asked.part())
                .forEach(
                        (id, placing) -> {
                            String path = places.get(placing.districtId()).path();
                            if (path.startsWith(asked.campaign().cityPath())) {
                                Map<Integer, Integer> tasks = ofTop(path, places, quotas);
                                counted(file, placing, tags.getOrDefault(id, List.of()))
                                        .ifPresent(
                                                group ->
                                                        premises.add(
                                                                new Counted(
                                                                        placing,
                                                                        group,
                                                                        under(file, group, tasks),
                                                                        installed.contains(id))));
                            }
                        });
        return premises;
    }

    /** What is set for the county or zone that a path leads through; empty where nothing is. */
    private static Map<Integer, Integer> ofTop(
            String path, Map<Long, Place> places, Map<Long, Map<Integer, Integer>> quotas) {
        return quotas.keySet().stream()
                .filter(district -> TOP.contains(places.get(district).level()))
                .filter(district -> path.startsWith(places.get(district).path()))
                .findFirst()
                .map(quotas::get)
                .orElse(Map.of());
    }

    private static DoneUnder under(
            CampaignFile file, String venueGroup, Map<Integer, Integer> tasks) {
        return DoneUnder.of(
                file.counting(venueGroup).map(group -> tasks.get(group.seq())).orElse(null),
                tasks.get(QuotaCell.WHOLE));
    }

    /** The premises' own group, or the further one that stands first in the campaign's scope. */
    private static Optional<String> counted(CampaignFile file, Placing placing, List<String> tags) {
        if (file.counting(placing.venueGroup()).isPresent()) {
            return Optional.of(placing.venueGroup());
        }
        return file.groups().stream()
                .flatMap(group -> tags.stream().filter(group.venueGroups()::contains))
                .findFirst();
    }

    /** Each premises' further groups that day, the oldest first. */
    private Map<Long, List<String>> tags(Asked asked) {
        Map<Long, List<String>> tags = new HashMap<>();
        sql.list(
                "select * from premises_tag_view where valid_from <= ? and premises_id >= ?"
                        + " and premises_id < ? order by valid_from, venue_group",
                List.of(asked.day(), asked.part().from(), asked.part().to()),
                row ->
                        (row.day("valid_to") == null || row.day("valid_to").isAfter(asked.day()))
                                && tags.computeIfAbsent(
                                                row.number("premises_id"), id -> new ArrayList<>())
                                        .add(row.text("venue_group")));
        return tags;
    }

    private Set<Long> installed(Asked asked) {
        Instant start = Period.startOf(asked.campaign().startsOn());
        Instant end = Period.days(asked.day(), asked.day()).to();
        Set<Long> installed = new HashSet<>();
        sql.list(
                """
                select x.premises_id, x.last_ts, coalesce(u.installed_at, v.registered_at) as installed_at
                from device_day_view x join device_view v on v.id = x.device_id
                left join device_succession_view u on u.device_id = v.id
                where x.day = ? and x.listed = 1 and x.premises_id >= ? and x.premises_id < ?\
                """,
                List.of(asked.day(), asked.part().from(), asked.part().to()),
                row ->
                        row.instant("last_ts") != null
                                && row.instant("last_ts").isBefore(end)
                                && !row.instant("installed_at").isBefore(start)
                                && installed.add(row.number("premises_id")));
        return installed;
    }
}
