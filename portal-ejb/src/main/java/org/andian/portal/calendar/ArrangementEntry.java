package org.andian.portal.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.refusal.Refusal;

import java.time.Instant;

/** That a year is arranged, or was; its days stand beside it. */
@Entity
@Table(name = "calendar_arrangement")
class ArrangementEntry {

    @Id
    @Column(name = "for_year")
    private int year;

    private boolean arranged;

    private String source;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version private int version;

    protected ArrangementEntry() {}

    ArrangementEntry(ArrangementDraft draft, String by, Instant at) {
        year = draft.year();
        write(true, draft.source(), by, at);
    }

    /**
     * @throws Refusal CHANGED when it is no longer of the version the editor looked at
     */
    void restate(ArrangementDraft draft, int seenVersion, String by, Instant at) {
        requireUnchanged(seenVersion);
        write(true, draft.source(), by, at);
    }

    /**
     * @throws Refusal CHANGED, NOT_ARRANGED
     */
    void takeBack(int seenVersion, String by, Instant at) {
        requireUnchanged(seenVersion);
        if (!arranged) {
            throw new Refusal(CalendarReason.NOT_ARRANGED, year);
        }
        write(false, "", by, at);
    }

    private void requireUnchanged(int seenVersion) {
        if (version != seenVersion) {
            throw new Refusal(CalendarReason.CHANGED, year);
        }
    }

    private void write(boolean isArranged, String from, String by, Instant at) {
        arranged = isArranged;
        source = from;
        changedBy = by;
        changedAt = at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrangementEntry entry && year == entry.year;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(year);
    }
}
