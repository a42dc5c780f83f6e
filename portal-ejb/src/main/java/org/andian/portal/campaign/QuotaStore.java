package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads and writes quotas; each change leaves a row of history, from which past days are counted.
 */
@ApplicationScoped
class QuotaStore {

    private static final String CELL =
            " where campaign_id = ? and district_id = ? and group_seq = ?";

    @Inject private Sql sql;

    @Inject private Clock clock;

    public List<QuotaCell> all(long campaignId) {
        return sql.list(
                "select * from campaign_quota where campaign_id = ?",
                List.of(campaignId),
                QuotaStore::cell);
    }

    public Optional<QuotaCell> find(long campaignId, long districtId, int groupSeq) {
        return sql.first(
                "select * from campaign_quota" + CELL + " for update",
                List.of(campaignId, districtId, groupSeq),
                QuotaStore::cell);
    }

    /**
     * @throws QuotaChanged when it is not what the caller saw
     */
    public void set(long campaignId, NewQuota wanted, boolean ofCity, String actor) {
        Integer now =
                find(campaignId, wanted.districtId(), wanted.groupSeq())
                        .map(QuotaCell::quota)
                        .orElse(null);
        if (!Objects.equals(now, wanted.before())) {
            throw new QuotaChanged(now);
        }
        if (wanted.quota() == null) {
            sql.update(
                    "delete from campaign_quota" + CELL,
                    campaignId,
                    wanted.districtId(),
                    wanted.groupSeq());
        } else if (now == null) {
            insert(campaignId, wanted, ofCity, actor);
        } else {
            sql.update(
                    "update campaign_quota set quota = ?, by_city = ?, demo = ?, set_at = ?, set_by"
                            + " = ?"
                            + CELL,
                    wanted.quota(),
                    ofCity,
                    wanted.demo(),
                    clock.instant(),
                    actor,
                    campaignId,
                    wanted.districtId(),
                    wanted.groupSeq());
        }
        sql.update(
                """
                insert into campaign_quota_history (campaign_id, district_id, group_seq, quota_before, quota_after,
                    reason, demo, at, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                campaignId,
                wanted.districtId(),
                wanted.groupSeq(),
                now,
                wanted.quota(),
                wanted.reason(),
                wanted.demo(),
                clock.instant(),
                actor);
    }

    private void insert(long campaignId, NewQuota wanted, boolean ofCity, String actor) {
        try {
            sql.update(
                    "insert into campaign_quota (campaign_id, district_id, group_seq, quota,"
                            + " by_city, demo, set_at, set_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    campaignId,
                    wanted.districtId(),
                    wanted.groupSeq(),
                    wanted.quota(),
                    ofCity,
                    wanted.demo(),
                    clock.instant(),
                    actor);
        } catch (SqlFailure failure) {
            if (failure.isDuplicate()) {
                throw new QuotaChanged(wanted.quota());
            }
            throw failure;
        }
    }

    /** Newest first. */
    public List<QuotaHistory> history(long campaignId, long districtId) {
        return sql.list(
                """
                select h.*, d.name as district from campaign_quota_history h
                join district_view d on d.id = h.district_id
                where h.campaign_id = ? and h.district_id = ? order by h.id desc limit 200\
                """,
                List.of(campaignId, districtId),
                row ->
                        new QuotaHistory(
                                row.instant("at"),
                                row.text("actor"),
                                row.text("district"),
                                (int) row.number("group_seq"),
                                whole(row, "quota_before"),
                                whole(row, "quota_after"),
                                row.text("reason"),
                                row.flag("demo")));
    }

    private static Integer whole(Row row, String column) {
        Long number = row.numberOrNull(column);
        return number == null ? null : number.intValue();
    }

    private static QuotaCell cell(Row row) {
        return new QuotaCell(
                row.number("district_id"),
                (int) row.number("group_seq"),
                whole(row, "quota"),
                row.flag("by_city"),
                row.flag("demo"));
    }
}
