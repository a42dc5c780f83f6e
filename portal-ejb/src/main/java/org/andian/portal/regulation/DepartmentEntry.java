package org.andian.portal.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.refusal.Refusal;

import java.util.Objects;

/** A department as it is kept: its names and place; its code never changes. */
@Entity
@Table(name = "department")
class DepartmentEntry {

    @Id private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private int sort;

    /** A later build does not overwrite what somebody has edited. */
    private boolean edited;

    @Version private int version;

    protected DepartmentEntry() {}

    /**
     * @throws Refusal CHANGED when it is no longer of the version given, LINE_NAMES
     */
    void edit(Department to) {
        if (version != to.version()) {
            throw new Refusal(RegulationReason.CHANGED, nameZh);
        }
        nameZh = LineName.checked(to.nameZh());
        nameEn = LineName.checked(to.nameEn());

        sort = to.sort();
        edited = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DepartmentEntry entry && code.equals(entry.code);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(code);
    }
}
