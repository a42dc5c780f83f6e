package org.andian.portal.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Revisions;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.SqlFailure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Door: the arrangement of each year, which whoever is signed in sees and a city's office enters as
 * the State Council's office has published it. It holds for every city of the installation.
 */
@Stateless
public class Arrangements {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject private ArrangementTable table;

    @Inject private DayBook book;

    @Inject private Revisions revisions;

    @Inject private Event<ArrangementChanged> changed;

    @Inject private Audit audit;

    @Inject private Clock clock;

    public boolean mayEdit(Scope scope) {
        return scope.may(Role.CITY_OFFICE::equals);
    }

    /**
     * A year as it is arranged, else as the law has it.
     *
     * @throws Refusal YEAR for one the portal does not know
     */
    public Arrangement get(Scope scope, int year) {
        requireYear(year);
        Arrangement kept =
                table.find(year)
                        .orElse(
                                new Arrangement(
                                        year, false, List.of(), List.of(), "", null, null, 0));
        return kept.arranged()
                ? kept
                : new Arrangement(
                        year,
                        false,
                        Statute.eachDayOnce(year),
                        List.of(),
                        kept.source(),
                        kept.changedAt(),
                        kept.changedBy(),
                        kept.version());
    }

    /**
     * Enters the arrangement of a year whole, in place of what was known of it.
     *
     * @param seenVersion of the year as the editor looked at it
     * @throws Refusal CHANGED when somebody else changed it since; OF_OTHER_YEAR; BY_LAW unless the
     *     draft says that it is meant so
     */
    public void enter(Scope scope, ArrangementDraft draft, int seenVersion) {
        requireEditor(scope, draft.year());
        List<LocalDate> against = draft.workedAgainstLaw();
        if (!draft.againstLaw() && !against.isEmpty()) {
            throw new Refusal(CalendarReason.BY_LAW, listed(against));
        }
        WorkDays before = begin();
        table.taken(draft)
                .ifPresent(
                        taken -> {
                            throw new Refusal(
                                    CalendarReason.OF_OTHER_YEAR, taken.day(), taken.year());
                        });
        keep(scope, draft, seenVersion);
        table.remove(draft.year());
        table.add(draft);
        finish(scope, draft.year(), before);
        audit.done(scope.login(), "calendar.enter", object(draft.year()), words(draft));
    }

    /**
     * The law and the weekends hold again.
     *
     * @param seenVersion of the year as the editor looked at it
     * @throws Refusal CHANGED, NOT_ARRANGED
     */
    public void takeBack(Scope scope, int year, int seenVersion) {
        requireEditor(scope, year);
        requireYear(year);
        WorkDays before = begin();
        ArrangementEntry entry = held(year);
        if (entry == null) {
            throw new Refusal(CalendarReason.NOT_ARRANGED, year);
        }
        entry.takeBack(seenVersion, scope.login(), clock.instant());
        entities.flush();
        table.remove(year);
        finish(scope, year, before);
        audit.done(scope.login(), "calendar.takeBack", object(year), null);
    }

    /** First of all, since this row puts those who change the calendar in a line. */
    private WorkDays begin() {
        revisions.bump(DayBook.REVISION);
        return table.all();
    }

    private void finish(Scope scope, int year, WorkDays before) {
        WorkDays after = table.all();
        book.changeTo(after);
        changed.fire(
                new ArrangementChanged(
                        year,
                        ArrangementDraft.firstOf(year),
                        ArrangementDraft.lastOf(year),
                        before,
                        after,
                        scope.login()));
    }

    private void keep(Scope scope, ArrangementDraft draft, int seenVersion) {
        ArrangementEntry entry = held(draft.year());
        if (entry != null) {
            entry.restate(draft, seenVersion, scope.login(), clock.instant());
        } else if (seenVersion == 0) {
            entities.persist(new ArrangementEntry(draft, scope.login(), clock.instant()));
        } else {
            throw new Refusal(CalendarReason.CHANGED, draft.year());
        }
        write(draft.year());
    }

    /** Now: its days refer to it. */
    private void write(int year) {
        try {
            entities.flush();
        } catch (PersistenceException failure) {
            throw SqlFailure.isOfDuplicate(failure)
                    ? new Refusal(CalendarReason.CHANGED, year)
                    : failure;
        }
    }

    private ArrangementEntry held(int year) {
        return entities.find(ArrangementEntry.class, year, LockModeType.PESSIMISTIC_WRITE);
    }

    private void requireEditor(Scope scope, int year) {
        if (!mayEdit(scope)) {
            audit.refused(scope.login(), "calendar.enter", object(year), null);
            throw scope.refusal("arrange the working calendar");
        }
    }

    private static void requireYear(int year) {
        if (year < ArrangementDraft.FIRST_YEAR || year > ArrangementDraft.LAST_YEAR) {
            throw new Refusal(
                    CalendarReason.YEAR, ArrangementDraft.FIRST_YEAR, ArrangementDraft.LAST_YEAR);
        }
    }

    private static String object(int year) {
        return "calendar " + year;
    }

    /** Every day of it: the trail is the history of the calendar. */
    private static String words(ArrangementDraft draft) {
        String off =
                draft.off().stream()
                        .map(some -> some.first() + "/" + some.last())
                        .collect(Collectors.joining(" "));
        String worked = draft.worked().isEmpty() ? "nothing" : listed(draft.worked());
        String source = draft.source().isEmpty() ? "" : ", source " + draft.source();
        return "off " + off + ", worked " + worked + source;
    }

    private static String listed(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }
}
