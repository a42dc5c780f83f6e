package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.right.BodyAct;
import org.andian.portal.campaign.right.BodyRight;
import org.andian.portal.period.Today;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what the campaigns' notices say. */
@ApplicationScoped
class Notices {

    private static final String SELECT =
            """
            select c.*, d.id as city_id, d.name as city, d.path as city_path from campaign c
            join district_view d on d.code = c.city_code\
            """;

    /** Where a body's district was withdrawn, it acts in the one that came after. */
    private static final String RIGHTS =
            """
            select r.act, r.body_id, b.name, b.kind, b.department, x.path, s.path as successor_path
            from campaign_right r join body_view b on b.id = r.body_id
            join district_view x on x.id = b.district_id
            left join district_view s on s.id = x.successor_id and x.valid_to <= ?
            where r.campaign_id = ? and (b.valid_to is null or b.valid_to > ?) order by r.act, r.body_id\
            """;

    /** What a department usually regulates, and what it leads in the campaign. */
    private static final String VENUES =
            """
            select v.code from venue_group_view v where v.department = ?
              or v.code in (select w.venue_group from campaign_group_venue w
                join campaign_group g on g.id = w.group_id
                join campaign_responsible q on q.group_id = g.id and q.part = 'LEAD'
                where q.department = ? and g.campaign_id = ?)\
            """;

    @Inject private Sql sql;

    @Inject private Today today;

    public List<Campaign> all() {
        return sql.list(SELECT + " order by c.starts_on, c.code", List.of(), Notices::campaign);
    }

    public Optional<Campaign> find(String code) {
        return sql.first(SELECT + " where c.code = ?", List.of(code), Notices::campaign);
    }

    public CampaignFile file(Campaign campaign) {
        List<Object> id = List.of(campaign.id());
        return new CampaignFile(
                campaign,
                sql.list(
                        "select * from campaign_phase where campaign_id = ? order by seq",
                        id,
                        Notices::phase),
                groups(campaign.id()),
                sql.list(
                        "select * from campaign_body where campaign_id = ? order by seq",
                        id,
                        Notices::body),
                sql.list(
                        "select * from campaign_filing where campaign_id = ? order by due_on,"
                                + " name_en",
                        id,
                        row ->
                                new FilingDue(
                                        row.text("name_zh"),
                                        row.text("name_en"),
                                        row.day("due_on"))),
                rights(campaign.id()),
                districts(campaign.id()));
    }

    /** What bodies may do that still stand. */
    public List<BodyRight> rights(long campaignId) {
        LocalDate day = today.date();
        List<Held> held = sql.list(RIGHTS, List.of(day, campaignId, day), Notices::held);
        Map<String, Set<String>> venues = new HashMap<>(); // bodies are many, departments few
        return held.stream()
                .map(
                        one ->
                                one.with(
                                        venues.computeIfAbsent(
                                                one.department(),
                                                department -> venues(campaignId, department))))
                .toList();
    }

    private record Held(
            BodyAct act,
            long bodyId,
            String name,
            String department,
            boolean isEnterprise,
            String path,
            String successorPath) {

        BodyRight with(Set<String> venues) {
            return new BodyRight(
                    act, bodyId, name, department, isEnterprise, venues, path, successorPath);
        }
    }

    private static Held held(Row row) {
        String department = row.text("department");
        return new Held(
                BodyAct.valueOf(row.text("act")),
                row.number("body_id"),
                row.text("name"),
                department == null ? "" : department,
                "ENTERPRISE".equals(row.text("kind")),
                row.text("path"),
                row.text("successor_path"));
    }

    private Set<String> venues(long campaignId, String department) {
        return department.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        sql.list(
                                VENUES,
                                List.of(department, department, campaignId),
                                row -> row.text("code")));
    }

    private Set<Long> districts(long campaignId) {
        Set<Long> all = new HashSet<>();
        sql.list(
                """
                select p.district_id, x.successor_id from campaign_district p
                join district_view x on x.id = p.district_id where p.campaign_id = ?\
                """,
                List.of(campaignId),
                row -> {
                    all.add(row.number("district_id"));
                    Long successor = row.numberOrNull("successor_id");
                    return successor == null || all.add(successor);
                });
        return all;
    }

    /**
     * Nobody else changes quotas or pilots of the campaign until the transaction ends: what is set
     * for the first time has no row yet that could be held.
     */
    public void hold(Campaign campaign) {
        sql.count("select id as n from campaign where id = ? for update", List.of(campaign.id()));
    }

    private List<ScopeGroup> groups(long campaignId) {
        Map<Integer, List<String>> venues =
                sql
                        .list(
                                """
                                select g.seq, v.venue_group from campaign_group g
                                join campaign_group_venue v on v.group_id = g.id
                                left join venue_group_view x on x.code = v.venue_group
                                where g.campaign_id = ? order by g.seq, x.sort\
                                """,
                                List.of(campaignId),
                                row -> Map.entry((int) row.number("seq"), row.text("venue_group")))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        Map<Integer, List<String>> counted = Membership.counted(venues);
        Map<Integer, List<Responsible>> responsibles = responsibles(campaignId);
        return sql.list(
                "select * from campaign_group where campaign_id = ? order by seq",
                List.of(campaignId),
                row -> {
                    int seq = (int) row.number("seq");
                    return new ScopeGroup(
                            seq,
                            row.text("name_zh"),
                            row.text("name_en"),
                            row.text("short_zh"),
                            row.text("short_en"),
                            venues.getOrDefault(seq, List.of()),
                            counted.getOrDefault(seq, List.of()),
                            responsibles.getOrDefault(seq, List.of()));
                });
    }

    private Map<Integer, List<Responsible>> responsibles(long campaignId) {
        return sql
                .list(
                        """
                        select g.seq, r.* from campaign_group g join campaign_responsible r on r.group_id = g.id
                        where g.campaign_id = ? order by g.seq, r.id\
                        """,
                        List.of(campaignId),
                        row ->
                                Map.entry(
                                        (int) row.number("seq"),
                                        new Responsible(
                                                row.text("department"),
                                                Responsible.Part.valueOf(row.text("part")),
                                                row.text("note"),
                                                row.text("note_en"))))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Campaign campaign(Row row) {
        String watched = row.text("watched");
        return new Campaign(
                row.number("id"),
                row.text("code"),
                row.number("city_id"),
                row.text("city"),
                row.text("city_path"),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("issuer_zh"),
                row.text("issuer_en"),
                row.text("issuer_department"),
                row.text("document_no"),
                row.text("based_on"),
                row.day("issued_on"),
                row.day("starts_on"),
                row.day("ends_on"),
                watched == null ? List.of() : List.of(watched.split(" ")),
                row.flag("detectors"),
                range(row, "pilots"),
                range(row, "city_pilots"),
                row.text("note_zh"),
                row.text("note_en"));
    }

    private static Range range(Row row, String name) {
        Long least = row.numberOrNull(name + "_least");
        Long most = row.numberOrNull(name + "_most");
        return least == null || most == null ? null : new Range(least.intValue(), most.intValue());
    }

    private static Phase phase(Row row) {
        return new Phase(
                (int) row.number("seq"),
                row.text("name_zh"),
                row.text("name_en"),
                row.day("starts_on"),
                row.day("ends_on"),
                row.text("note_zh"),
                row.text("note_en"));
    }

    private static CampaignBody body(Row row) {
        return new CampaignBody(
                (int) row.number("seq"),
                CampaignBody.Part.valueOf(row.text("part")),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("department"),
                row.text("duty_zh"),
                row.text("duty_en"));
    }
}
