package org.andian.portal.bulletin;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.Axis;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** A schedule as an office sets it; there is one of a rhythm for a district and department. */
@Entity
@Table(name = "bulletin_schedule")
class ScheduleEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Column(name = "district_id")
    private long districtId;

    /** Its code, empty for all. */
    private String department;

    @Enumerated(EnumType.STRING)
    @Column(name = "row_axis")
    private Axis rows;

    /** Null while it is switched off. */
    @Column(name = "on_since")
    private Instant onSince;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "bulletin_recipient", joinColumns = @JoinColumn(name = "schedule_id"))
    @Column(name = "address")
    private Set<String> recipients = new HashSet<>();

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version private int version;

    protected ScheduleEntry() {}

    ScheduleEntry(ScheduleDraft draft, String by, Instant at) {
        write(draft, by, at);
    }

    /**
     * What became due while it was off is not made up for.
     *
     * @throws Refusal SCHEDULE_CHANGED when it is no longer of the version the editor looked at
     */
    void restate(ScheduleDraft draft, int seenVersion, String by, Instant at) {
        if (version != seenVersion) {
            throw new Refusal(BulletinReason.SCHEDULE_CHANGED);
        }
        write(draft, by, at);
    }

    private void write(ScheduleDraft draft, String by, Instant at) {
        rhythm = draft.rhythm();
        districtId = draft.districtId();
        department = draft.departmentColumn();
        rows = draft.rows();
        onSince = !draft.on() ? null : onSince == null ? at : onSince;
        recipients.retainAll(draft.recipients());
        recipients.addAll(draft.recipients());
        changedAt = at;
        changedBy = by;
    }

    long id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduleEntry entry
                && districtId == entry.districtId
                && Objects.equals(department, entry.department)
                && rhythm == entry.rhythm;
    }

    @Override
    public int hashCode() {
        return Objects.hash(districtId, department, rhythm);
    }
}
