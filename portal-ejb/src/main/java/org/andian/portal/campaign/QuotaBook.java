package org.andian.portal.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The quotas that are set; each change leaves a row of history, from which past days are counted.
 */
@ApplicationScoped
class QuotaBook {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private Sql sql;

    @Inject private Clock clock;

    public List<QuotaCell> all(long campaignId) {
        return sql.list(
                "select * from campaign_quota where campaign_id = ?",
                List.of(campaignId),
                QuotaBook::cell);
    }

    /** Nobody else changes it until the transaction ends; the campaign must be held. */
    public Optional<QuotaEntry> held(long campaignId, NewQuota wanted) {
        return entities.createQuery(
                        "select q from QuotaEntry q where q.campaignId = ?1 and q.districtId = ?2"
                                + " and q.groupSeq = ?3",
                        QuotaEntry.class)
                .setParameter(1, campaignId)
                .setParameter(2, wanted.districtId())
                .setParameter(3, wanted.groupSeq())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param standing what {@link #held} found
     * @throws Refusal QUOTA_CHANGED, QUOTA_TAKEN_AWAY when it is not what the caller saw
     */
    public void set(
            long campaignId,
            Optional<QuotaEntry> standing,
            NewQuota wanted,
            boolean ofCity,
            String actor) {
        if (standing.isEmpty() && wanted.before() != null) {
            throw new Refusal(CampaignReason.QUOTA_TAKEN_AWAY);
        }
        standing.ifPresent(entry -> entry.requireSeen(wanted.before()));
        if (wanted.quota() == null) {
            standing.ifPresent(entities::remove);
        } else {
            QuotaEntry entry = standing.orElseGet(() -> new QuotaEntry(campaignId, wanted));
            entry.set(wanted, ofCity, actor, clock.instant());
            entities.persist(entry);
        }
        entities.flush(); // the figures are read by SQL
        remember(campaignId, wanted, actor);
    }

    private void remember(long campaignId, NewQuota wanted, String actor) {
        sql.update(
                """
                insert into campaign_quota_history (campaign_id, district_id, group_seq, quota_before, quota_after,
                    reason, demo, at, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                campaignId,
                wanted.districtId(),
                wanted.groupSeq(),
                wanted.before(),
                wanted.quota(),
                wanted.reason(),
                wanted.demo(),
                clock.instant(),
                actor);
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
