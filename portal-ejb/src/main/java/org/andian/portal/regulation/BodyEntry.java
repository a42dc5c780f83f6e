package org.andian.portal.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;
import java.util.Objects;

/** A body as somebody changes it. Its name is no key: two may bear the same. */
@Entity
@Table(name = "body")
class BodyEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private NewBody.Kind kind;

    private String department;

    @Column(name = "district_id")
    private long districtId;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private boolean demo;

    @Version private int version;

    protected BodyEntry() {}

    /** Nobody has changed it since the caller looked at it. */
    void requireVersion(int seen) {
        if (version != seen) {
            throw new Refusal(RegulationReason.CHANGED, name);
        }
    }

    /** Past figures are grouped by the department of a body that regulates or regulated. */
    void requireDepartment(String wanted) {
        if (!Objects.equals(department, wanted)) {
            throw new Refusal(RegulationReason.DEPARTMENT_FIXED, name);
        }
    }

    void restate(BodyEdit edit, long district) {
        name = edit.name().strip();
        kind = edit.kind();
        department = edit.department();
        districtId = district;
        parentId = edit.parentId();
        validFrom = edit.validFrom();
        validTo = edit.validTo();
    }

    String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BodyEntry entry && id != null && id.equals(entry.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
