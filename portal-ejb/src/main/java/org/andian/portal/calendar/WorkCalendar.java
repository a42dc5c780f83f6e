package org.andian.portal.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.LocalDate;

/**
 * Door: working days and the ends of terms, for the rooms that keep deadlines. No scope: which days
 * are worked is no secret. It costs one small query a second at most; a change holds on this node
 * with its commit, on others within a second, and inside the transaction that makes it at once.
 */
@ApplicationScoped
public class WorkCalendar {

    @Inject private DayBook book;

    /** The days as they are now, for whoever reckons with many of them. */
    public WorkDays days() {
        return book.days();
    }

    /**
     * The days, which nobody changes until the caller's transaction ends: for whoever writes a
     * deadline down that {@link ArrangementChanged} would have moved. Asked for before any other
     * lock, since whoever changes them has this one first.
     */
    public WorkDays held() {
        return book.held();
    }

    public boolean isWorking(LocalDate day) {
        return days().isWorking(day);
    }

    /** As {@link WorkDays#workingDay}. */
    public LocalDate workingDay(LocalDate day, int n) {
        return days().workingDay(day, n);
    }

    /** As {@link WorkDays#deadline}. */
    public Deadline deadline(LocalDate from, Term term) {
        return days().deadline(from, term);
    }

    /** As {@link WorkDays#isProvisional}. */
    public boolean isProvisional(LocalDate day) {
        return days().isProvisional(day);
    }
}
