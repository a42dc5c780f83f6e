package org.andian.portal.campaign.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Range;
import org.andian.portal.period.Today;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes the shares of bodies, each change with a row of history. */
@ApplicationScoped
class ShareTable {

    private static final int CHANGES = 50;

    @Inject private Sql sql;

    @Inject private Today today;

    /** A share as it is stored. */
    record Entry(
            long id,
            SharingBody body,
            int groupSeq,
            Long parentId,
            Range range,
            boolean demo,
            int version) {}

    /** The bodies of the campaign's city that are there today, by name. */
    public List<SharingBody> bodies(Campaign campaign) {
        return sql.list(
                """
                select b.id, b.name, b.department, d.name as district, d.path from body_view b
                join district_view d on d.id = b.district_id
                where d.path like ? and (b.valid_from is null or b.valid_from <= ?)
                  and (b.valid_to is null or b.valid_to > ?) order by b.name, b.id\
                """,
                List.of(campaign.cityPath() + "%", today.date(), today.date()),
                row -> body(row, "id"));
    }

    /** Nobody else hands down shares of the campaign until the transaction ends. */
    public void hold(Campaign campaign) {
        sql.count("select id as n from campaign where id = ? for update", List.of(campaign.id()));
    }

    /** Those that stand. */
    public List<Entry> all(long campaignId) {
        return sql.list(
                """
                select h.*, b.name, b.department, d.name as district, d.path from campaign_share h
                join body_view b on b.id = h.body_id join district_view d on d.id = b.district_id
                where h.campaign_id = ? and h.slot = 1 order by d.path, b.name, h.group_seq, h.id\
                """,
                List.of(campaignId),
                ShareTable::entry);
    }

    public long add(Campaign campaign, NewShare wanted, String actor, Instant at) {
        long id =
                sql.insert(
                        """
                        insert into campaign_share (campaign_id, body_id, group_seq, parent_id, least, most, slot,
                          set_at, set_by, demo)
                        values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)\
                        """,
                        campaign.id(),
                        wanted.bodyId(),
                        wanted.groupSeq(),
                        wanted.parentId(),
                        wanted.least(),
                        wanted.most(),
                        at,
                        actor,
                        wanted.demo() ? 1 : 0);
        Range after = new Range(wanted.least(), wanted.most());
        remember(id, new ShareChange(at, actor, null, after, wanted.reason()));
        return id;
    }

    /**
     * @param change with nothing after it to take the share away
     * @return whether it stood and was as the caller saw it
     */
    public boolean change(Entry entry, int seen, ShareChange change) {
        Range range = change.after() == null ? entry.range() : change.after();
        int changed =
                sql.update(
                        """
                        update campaign_share set least = ?, most = ?, slot = ?, set_at = ?, set_by = ?,
                          version = version + 1
                        where id = ? and version = ? and slot = 1\
                        """,
                        range.least(),
                        range.most(),
                        change.after() == null ? null : 1,
                        change.at(),
                        change.actor(),
                        entry.id(),
                        seen);
        if (changed == 0) {
            return false;
        }
        remember(entry.id(), change);
        return true;
    }

    private void remember(long share, ShareChange change) {
        Range before = change.before();
        Range after = change.after();
        sql.update(
                """
                insert into campaign_share_history (share_id, least_before, most_before, least_after, most_after,
                  reason, at, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                share,
                before == null ? null : before.least(),
                before == null ? null : before.most(),
                after == null ? null : after.least(),
                after == null ? null : after.most(),
                change.reason(),
                change.at(),
                change.actor());
    }

    /** Of the shares that stand, by share, newest first. */
    public Map<Long, List<ShareChange>> changes(long campaignId) {
        Map<Long, List<ShareChange>> changes = new HashMap<>();
        sql.list(
                """
                select y.* from campaign_share_history y join campaign_share h on h.id = y.share_id
                where h.campaign_id = ? and h.slot = 1 order by y.id desc\
                """,
                List.of(campaignId),
                row -> {
                    List<ShareChange> of =
                            changes.computeIfAbsent(
                                    row.number("share_id"), id -> new ArrayList<>());
                    return of.size() < CHANGES && of.add(shareChange(row));
                });
        return changes;
    }

    private static ShareChange shareChange(Row row) {
        return new ShareChange(
                row.instant("at"),
                row.text("actor"),
                range(row, "before"),
                range(row, "after"),
                row.text("reason"));
    }

    private static Range range(Row row, String when) {
        Long least = row.numberOrNull("least_" + when);
        Long most = row.numberOrNull("most_" + when);
        return least == null || most == null ? null : new Range(least.intValue(), most.intValue());
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.number("id"),
                body(row, "body_id"),
                (int) row.number("group_seq"),
                row.numberOrNull("parent_id"),
                new Range((int) row.number("least"), (int) row.number("most")),
                row.flag("demo"),
                (int) row.number("version"));
    }

    private static SharingBody body(Row row, String id) {
        return new SharingBody(
                row.number(id),
                row.text("name"),
                row.text("district"),
                row.text("path"),
                row.text("department"));
    }
}
