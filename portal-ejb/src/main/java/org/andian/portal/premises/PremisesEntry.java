package org.andian.portal.premises;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.premises.standing.Placement;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A premises in the register, as somebody changes it. Where it counts on which day is kept beside
 * it, as placements; what stands here is where it lies today. Its code never changes.
 */
@Entity
@Table(name = "premises")
class PremisesEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "district_id")
    private long districtId;

    @Column(name = "district_path")
    private String districtPath;

    @Column(name = "venue_group")
    private String venueGroup;

    @Column(name = "provider_id")
    private Long providerId;

    private String address;
    private Double lon;
    private Double lat;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    /** The first day it is no longer counted, null while it is open. */
    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "closed_reason")
    private String closedReason;

    /** The premises that stands for it since a merge. */
    @Column(name = "successor_id")
    private Long successorId;

    private boolean demo;

    @Version private int version;

    protected PremisesEntry() {}

    /** Nobody has changed it since the caller looked at it. */
    void requireVersion(int seen) {
        if (version != seen) {
            throw new Refusal(PremisesReason.CHANGED, code);
        }
    }

    void requireOpen() {
        if (closedOn != null) {
            throw new Refusal(PremisesReason.CLOSED, code, closedOn);
        }
    }

    /**
     * What is told of it besides where it counts and whom one calls there.
     *
     * @param position null when no place is given
     * @param providerId null for none
     */
    void describe(PremisesEdit edit, Position position, Long providerId) {
        this.name = edit.name().strip();
        this.creditCode = edit.creditCode();
        this.address = edit.address().strip();
        this.lon = position == null ? null : position.lon();
        this.lat = position == null ? null : position.lat();
        this.providerId = providerId;
    }

    /**
     * @return whether it was another one before
     */
    boolean call(String name, String phone) {
        boolean other = !Objects.equals(contactName, name) || !Objects.equals(contactPhone, phone);
        this.contactName = name;
        this.contactPhone = phone;
        return other;
    }

    /** It lies elsewhere, or another group counts it. */
    void move(Placement to) {
        requireOpen();
        if (to.districtId() == districtId && to.venueGroup().equals(venueGroup)) {
            throw new Refusal(PremisesReason.SAME_PLACE, code);
        }
        this.districtId = to.districtId();
        this.districtPath = to.districtPath();
        this.venueGroup = to.venueGroup();
    }

    void close(LocalDate on, String reason) {
        requireOpen();
        this.closedOn = on;
        this.closedReason = reason;
    }

    void requireReopenable() {
        if (closedOn == null) {
            throw new Refusal(PremisesReason.NOT_CLOSED, code);
        }
        if (successorId != null) {
            throw new Refusal(PremisesReason.MERGED, code);
        }
    }

    void reopen() {
        requireReopenable();
        this.closedOn = null;
        this.closedReason = null;
    }

    /** It is closed, and the other one stands for it. */
    void mergeInto(PremisesEntry standing, LocalDate on, String reason) {
        if (equals(standing)) {
            throw new Refusal(PremisesReason.ITSELF);
        }
        standing.requireOpen();
        close(on, reason);
        this.successorId = standing.id;
    }

    Placement placement() {
        return new Placement(id, districtId, districtPath, venueGroup);
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    String contactName() {
        return contactName;
    }

    String contactPhone() {
        return contactPhone;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PremisesEntry entry && code.equals(entry.code);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(code);
    }
}
