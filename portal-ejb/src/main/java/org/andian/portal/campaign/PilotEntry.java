package org.andian.portal.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.campaign.PilotList.Namer;
import org.andian.portal.refusal.Refusal;

import java.time.Instant;
import java.util.Objects;

/** A premises named as a pilot, by whom and for whom; it stays when it is withdrawn. */
@Entity
@Table(name = "campaign_pilot")
class PilotEntry {

    private static final int STANDING = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "premises_id")
    private long premisesId;

    @Enumerated(EnumType.STRING)
    private Namer namer;

    /** The county or zone it is named for, null when a department names it. */
    @Column(name = "district_id")
    private Long districtId;

    /** The lead department it is named for, null when a district names it. */
    private String department;

    @Column(name = "city_pilot")
    private boolean cityPilot;

    private boolean demo;

    /** 1 while it stands, null afterwards: a premises stands once a campaign and namer. */
    private Integer slot = STANDING;

    @Column(name = "named_at")
    private Instant namedAt;

    @Column(name = "named_by")
    private String namedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Version private int version;

    protected PilotEntry() {}

    private PilotEntry(long campaignId, long premisesId, Namer namer, boolean demo) {
        this.campaignId = campaignId;
        this.premisesId = premisesId;
        this.namer = namer;
        this.demo = demo;
    }

    static PilotEntry ofDistrict(long campaignId, long premisesId, long districtId, boolean demo) {
        PilotEntry entry = new PilotEntry(campaignId, premisesId, Namer.DISTRICT, demo);
        entry.districtId = districtId;
        return entry;
    }

    static PilotEntry ofDepartment(
            long campaignId, long premisesId, String department, boolean demo) {
        PilotEntry entry = new PilotEntry(campaignId, premisesId, Namer.DEPARTMENT, demo);
        entry.department = department;
        return entry;
    }

    PilotEntry namedBy(String actor, Instant at) {
        this.namedBy = actor;
        this.namedAt = at;
        return this;
    }

    /** Null until it is stored. */
    Long id() {
        return id;
    }

    /** The city's choice of it ends too. */
    void withdraw(String actor, Instant at) {
        requireStanding();
        this.slot = null;
        this.cityPilot = false;
        this.withdrawnBy = actor;
        this.withdrawnAt = at;
    }

    /** For the city, or no longer. */
    void choose(boolean chosen) {
        requireStanding();
        this.cityPilot = chosen;
    }

    /** Nobody has withdrawn it since the caller looked at it. */
    private void requireStanding() {
        if (slot == null) {
            throw new Refusal(CampaignReason.PILOT_WITHDRAWN);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PilotEntry entry
                && campaignId == entry.campaignId
                && premisesId == entry.premisesId
                && namer == entry.namer
                && Objects.equals(namedAt, entry.namedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaignId, premisesId, namer, namedAt);
    }
}
