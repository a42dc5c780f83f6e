package org.andian.portal.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.refusal.Refusal;

import java.util.Objects;

/** A venue group as it is kept: its names, place and usual department; its code never changes. */
@Entity
@Table(name = "venue_group")
class VenueGroupEntry {

    @Id private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private String department;
    private int sort;

    /** A later build does not overwrite what somebody has edited. */
    private boolean edited;

    @Version private int version;

    protected VenueGroupEntry() {}

    /**
     * @throws Refusal CHANGED when it is no longer of the version given, LINE_NAMES
     */
    void edit(VenueGroup to) {
        if (version != to.version()) {
            throw new Refusal(RegulationReason.CHANGED, nameZh);
        }
        nameZh = LineName.checked(to.nameZh());
        nameEn = LineName.checked(to.nameEn());
        department = to.department();
        sort = to.sort();
        edited = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VenueGroupEntry entry && code.equals(entry.code);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(code);
    }
}
