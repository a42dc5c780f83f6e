package org.andian.portal.campaign.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Period;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Placing;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Judges each device of a day by itself, in memory, and adds the premises up. */
@ApplicationScoped
class DemandRecount {

    private static final Scope PORTAL = Scope.portal("recount");

    @Inject private Sql sql;

    @Inject private Campaigns campaigns;

    @Inject private DemandTable table;

    @Inject private Placements placements;

    public List<Fact> of(LocalDate day, Part part) {
        if (!isAnyEntered(day)) {
            return List.of();
        }
        Map<Long, Placing> placed = placements.placed(day, part);
        Map<Long, List<Equipment>> equipment = equipment(day, part);
        Map<Long, List<String>> tags = tags(day, part);
        Map<Long, String> paths = paths();
        List<Fact> facts = new ArrayList<>();
        for (Demand demand : table.of(campaigns.list(PORTAL), day)) {
            CampaignFile file = campaigns.get(PORTAL, demand.campaign().code());
            placed.forEach(
                    (id, placing) -> {
                        boolean isThere =
                                equipment.containsKey(id)
                                        && paths.get(placing.districtId())
                                                .startsWith(demand.campaign().cityPath());
                        if (isThere) {
                            counted(file, placing, tags.getOrDefault(id, List.of()))
                                    .map(
                                            group ->
                                                    fact(
                                                            demand,
                                                            placing,
                                                            group,
                                                            lacks(demand, equipment.get(id), day)))
                                    .ifPresent(facts::add);
                        }
                    });
        }
        return facts;
    }

    /** Whether anybody had entered a certificate by the end of the day, held or not any more. */
    private boolean isAnyEntered(LocalDate day) {
        return sql.count(
                        "select 1 as n from device_certificate_view where entered_at < ? limit 1",
                        List.of(Period.startOf(day.plusDays(1))))
                > 0;
    }

    private static boolean lacks(Demand demand, List<Equipment> equipment, LocalDate day) {
        return equipment.stream().anyMatch(one -> one.judged(demand.functions(), day).isPresent());
    }

    private static Fact fact(Demand demand, Placing placing, String group, boolean lacks) {
        return new Fact(
                demand.campaign().code(),
                placing.districtId(),
                group,
                placing.department(),
                lacks ? 1 : 0,
                1);
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

    private Map<Long, String> paths() {
        Map<Long, String> paths = new HashMap<>();
        sql.list(
                "select id, path from district_view",
                List.of(),
                row ->
                        Objects.requireNonNullElse(
                                paths.put(row.number("id"), row.text("path")), ""));
        return paths;
    }

    /** Each premises' further groups that day, the oldest first. */
    private Map<Long, List<String>> tags(LocalDate day, Part part) {
        Map<Long, List<String>> tags = new HashMap<>();
        sql.list(
                "select premises_id, venue_group from premises_tag_view where valid_from <= ? and"
                        + " (valid_to is null or valid_to > ?) and premises_id >= ? and premises_id"
                        + " < ? order by valid_from, venue_group",
                List.of(day, day, part.from(), part.to()),
                row ->
                        tags.computeIfAbsent(row.number("premises_id"), id -> new ArrayList<>())
                                .add(row.text("venue_group")));
        return tags;
    }

    /** What hung in each premises at the day's end and watches electricity. */
    private Map<Long, List<Equipment>> equipment(LocalDate day, Part part) {
        Instant end = Period.startOf(day.plusDays(1));
        Map<Long, Equipment> certified = new HashMap<>();
        sql.list(
                "select device_id, number, ccc, functions, expires_on from device_certificate_view"
                        + " where entered_at < ? and (ended_at is null or ended_at >= ?)",
                List.of(end, end),
                row ->
                        Optional.ofNullable(
                                certified.put(
                                        row.number("device_id"),
                                        new Equipment(
                                                "",
                                                null,
                                                row.text("number"),
                                                row.flag("ccc"),
                                                List.of(row.text("functions").split(",")),
                                                row.day("expires_on")))));
        Equipment none = new Equipment("", null, null, false, List.of(), null);
        Map<Long, List<Equipment>> equipment = new HashMap<>();
        sql.list(
                """
                select l.premises_id, l.device_id from device_placement_view l
                join device_view v on v.id = l.device_id
                join device_type_view t on t.code = v.type_code and t.electrical = 1
                where l.valid_from < ? and (l.valid_to is null or l.valid_to >= ?)
                  and l.premises_id >= ? and l.premises_id < ?\
                """,
                List.of(end, end, part.from(), part.to()),
                row ->
                        equipment
                                .computeIfAbsent(row.number("premises_id"), id -> new ArrayList<>())
                                .add(certified.getOrDefault(row.number("device_id"), none)));
        return equipment;
    }
}
