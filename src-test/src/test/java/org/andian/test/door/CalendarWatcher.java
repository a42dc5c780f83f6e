package org.andian.test.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.calendar.ArrangementChanged;
import org.andian.portal.calendar.Deadline;
import org.andian.portal.calendar.Term;
import org.andian.portal.calendar.WorkCalendar;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A room with one open deadline, which dates it anew with each change of the calendar. */
@ApplicationScoped
public class CalendarWatcher {

    static final LocalDate FROM = LocalDate.parse("2091-04-30");
    static final Term TERM = Term.working(2);

    /** Why the room cannot follow a change. */
    static final class Unable extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @Inject private WorkCalendar calendar;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean able = true;

    /** Inside the transaction that changes the calendar. */
    void follow(@Observes ArrangementChanged changed) {
        Deadline before = changed.before().deadline(FROM, TERM);
        Deadline after = changed.after().deadline(FROM, TERM);
        told.add(
                "%d %s..%s %s %s door %s moved %d by %s"
                        .formatted(
                                changed.year(),
                                changed.first(),
                                changed.last(),
                                in(before),
                                in(after),
                                in(calendar.deadline(FROM, TERM)),
                                changed.moved(),
                                changed.by()));
        if (!able) {
            throw new Unable();
        }
    }

    static String in(Deadline deadline) {
        return deadline.lastDay() + (deadline.provisional() ? " provisional" : "");
    }

    /** What was observed since the last time somebody asked. */
    public List<String> taken() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    public void beAble(boolean isAble) {
        able = isAble;
    }
}
