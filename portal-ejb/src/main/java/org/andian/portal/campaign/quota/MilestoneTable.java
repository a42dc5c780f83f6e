package org.andian.portal.campaign.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.QuotaRights;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes milestones. */
@ApplicationScoped
class MilestoneTable {

    @Inject private Sql sql;

    /** Those that stand, by the day they are due. */
    public List<Milestone> all(Campaign campaign, QuotaRights rights) {
        return sql.list(
                """
                select m.*, d.name as district, d.path as district_path from campaign_milestone m
                left join district_view d on d.id = m.district_id
                where m.campaign_id = ? and m.withdrawn_at is null order by m.due_on, m.percent, m.id\
                """,
                List.of(campaign.id()),
                row -> milestone(row, campaign, rights));
    }

    public long add(Campaign campaign, NewMilestone wanted, String actor, Instant at) {
        String groups =
                wanted.groups().isEmpty()
                        ? null
                        : wanted.groups().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(","));
        return sql.insert(
                """
                insert into campaign_milestone (campaign_id, district_id, name, group_seqs, percent, due_on, set_at,
                  set_by, demo)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                campaign.id(),
                wanted.districtId(),
                wanted.name(),
                groups,
                wanted.percent(),
                wanted.dueOn(),
                at,
                actor,
                wanted.demo() ? 1 : 0);
    }

    /** Whether it stood and was as the caller saw it. */
    public boolean withdraw(long id, int seen, String reason, String actor, Instant at) {
        return sql.update(
                        """
                        update campaign_milestone set withdrawn = ?, withdrawn_at = ?, withdrawn_by = ?,
                          version = version + 1
                        where id = ? and version = ? and withdrawn_at is null\
                        """,
                        reason,
                        at,
                        actor,
                        id,
                        seen)
                > 0;
    }

    private static Milestone milestone(Row row, Campaign campaign, QuotaRights rights) {
        String path = row.text("district_path");
        String groups = row.text("group_seqs");
        return new Milestone(
                row.number("id"),
                row.numberOrNull("district_id"),
                row.text("district"),
                path,
                row.text("name"),
                groups == null
                        ? List.of()
                        : Arrays.stream(groups.split(",")).map(Integer::valueOf).toList(),
                (int) row.number("percent"),
                row.day("due_on"),
                row.flag("demo"),
                path == null
                        ? rights.isCityOffice()
                        : path.startsWith(campaign.cityPath()) && rights.mayHandDown(path),
                (int) row.number("version"));
    }
}
