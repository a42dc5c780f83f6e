package org.andian.portal.alarm;

import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.andian.portal.identity.Scope;

/** Door: alarms as people see and settle them. */
@Stateless
public class Alarms {

    public List<AlarmRow> page(Scope scope, AlarmQuery query) {
        throw new UnsupportedOperationException();
    }

    public int count(Scope scope, AlarmQuery query) {
        throw new UnsupportedOperationException();
    }

    public Optional<AlarmRow> find(Scope scope, long id) {
        throw new UnsupportedOperationException();
    }

    public List<HistoryEntry> history(Scope scope, long id) {
        throw new UnsupportedOperationException();
    }

    public List<Occurrence> occurrences(Scope scope, long id) {
        throw new UnsupportedOperationException();
    }

    /** One or many; those already acknowledged or out of reach are counted, not touched. */
    public Acknowledged acknowledge(Scope scope, List<Long> ids, String note) {
        throw new UnsupportedOperationException();
    }

    /** Takes back the caller's own acknowledgement, for the toast's undo. */
    public void takeBack(Scope scope, List<Long> ids) {
        throw new UnsupportedOperationException();
    }

    public Tally tally(Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** Every day from the first of the month to its last day, also those with nothing. */
    public List<DayCount> month(Scope scope, LocalDate anyDay) {
        throw new UnsupportedOperationException();
    }

    public List<PremisesState> map(Scope scope, Long districtId) {
        throw new UnsupportedOperationException();
    }
}
