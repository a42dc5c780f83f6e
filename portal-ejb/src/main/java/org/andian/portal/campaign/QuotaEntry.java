package org.andian.portal.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.refusal.Refusal;

import java.time.Instant;
import java.util.Objects;

/**
 * A quota that is set; campaign, district and group never change. One that is taken away has no
 * entry.
 */
@Entity
@Table(name = "campaign_quota")
class QuotaEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "district_id")
    private long districtId;

    /** {@link QuotaCell#WHOLE} or a scope group's sequence. */
    @Column(name = "group_seq")
    private int groupSeq;

    private int quota;

    @Column(name = "by_city")
    private boolean ofCity;

    private boolean demo;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "set_by")
    private String setBy;

    @Version private int version;

    protected QuotaEntry() {}

    QuotaEntry(long campaignId, NewQuota wanted) {
        this.campaignId = campaignId;
        this.districtId = wanted.districtId();
        this.groupSeq = wanted.groupSeq();
    }

    /**
     * @throws Refusal QUOTA_CHANGED when it is not what the caller saw
     */
    void requireSeen(Integer before) {
        if (before == null || before != quota) {
            throw new Refusal(CampaignReason.QUOTA_CHANGED, quota);
        }
    }

    /**
     * @param wanted with a quota
     * @param byCity whether the city's office sets it
     */
    void set(NewQuota wanted, boolean byCity, String actor, Instant at) {
        this.quota = wanted.quota();
        this.ofCity = byCity;
        this.demo = wanted.demo();
        this.setAt = at;
        this.setBy = actor;
    }

    QuotaCell cell() {
        return new QuotaCell(districtId, groupSeq, quota, ofCity, demo);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuotaEntry entry
                && campaignId == entry.campaignId
                && districtId == entry.districtId
                && groupSeq == entry.groupSeq;
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaignId, districtId, groupSeq);
    }
}
