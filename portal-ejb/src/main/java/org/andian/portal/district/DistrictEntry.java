package org.andian.portal.district;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/** A district as somebody keeps it; code, level and the district above never change. */
@Entity
@Table(name = "district")
class DistrictEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @Column(name = "parent_id")
    private Long parentId;

    private String level;

    /** Ids from the root, such as {@code /1/2/3/}; its own is known only when it is written. */
    private String path = "";

    private Double lon;
    private Double lat;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "successor_id")
    private Long successorId;

    /** A later build does not overwrite what somebody has edited. */
    private boolean edited = true;

    @Version private int version;

    protected DistrictEntry() {}

    DistrictEntry(NewDistrict district) {
        code = district.code();
        name = district.name();
        parentId = district.parentId();
        level = district.level().name().toLowerCase(Locale.ROOT);
        validFrom = district.validFrom();
    }

    /** Once it has its id. */
    void hangBelow(District parent) {
        path = parent.path() + id + "/";
    }

    /**
     * @throws Refusal CHANGED when it is no longer of the version the editor looked at
     */
    void restate(DistrictEdit edit) {
        if (version != edit.version()) {
            throw new Refusal(DistrictReason.CHANGED, name);
        }
        name = edit.name();
        validFrom = edit.validFrom();
        validTo = edit.validTo();
        successorId = edit.successorId();
        edited = true;
    }

    long id() {
        return id;
    }

    /** Not every district has a code. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DistrictEntry entry && id != null && id.equals(entry.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
