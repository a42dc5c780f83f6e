package org.andian.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** The right to act in somebody's place, as it is given and ended; its days never change. */
@Entity
@Table(name = "delegation")
class DelegationEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "giver_id")
    private long giverId;

    @Column(name = "deputy_id")
    private long deputyId;

    @Column(name = "district_id")
    private Long districtId;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Version private int version;

    protected DelegationEntry() {}

    /**
     * @param giverId of the account whose rights are given
     * @param deputyId of the account that gets them
     */
    DelegationEntry(long giverId, long deputyId, NewDelegation wish, Instant at) {
        this.giverId = giverId;
        this.deputyId = deputyId;
        districtId = wish.districtId();
        from = wish.from();
        to = wish.to();
        reason = wish.reason();
        createdAt = at;
    }

    /**
     * At once and for good.
     *
     * @param by login of who ends it
     * @return false when it was ended before: it stays as it was
     */
    boolean revoke(String by, Instant at) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = at;
        revokedBy = by;
        return true;
    }

    long giverId() {
        return giverId;
    }

    long deputyId() {
        return deputyId;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DelegationEntry entry
                && giverId == entry.giverId
                && deputyId == entry.deputyId
                && from.equals(entry.from)
                && createdAt.equals(entry.createdAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(giverId, deputyId, from, createdAt);
    }
}
