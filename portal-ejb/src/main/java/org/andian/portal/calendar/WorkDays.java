package org.andian.portal.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days are worked, as it stood at one moment: never changes, and may be used by many at once.
 * Whoever reckons many deadlines takes one of these and keeps it meanwhile.
 */
public final class WorkDays {

    /** So far no day before it was changed by the arrangement of the year that follows. */
    private static final int EDGE = ArrangementDraft.EDGE_DAYS;

    private final Set<Integer> arranged;
    private final Map<LocalDate, Holiday> off = new HashMap<>();
    private final NavigableSet<LocalDate> worked;
    private final Map<Integer, Map<LocalDate, Holiday>> byLaw = new ConcurrentHashMap<>();

    /**
     * @param arranged years that need no law any more
     */
    WorkDays(Set<Integer> arranged, List<DaysOff> off, List<LocalDate> worked) {
        this.arranged = Set.copyOf(arranged);
        this.worked = new TreeSet<>(worked);
        off.forEach(some -> some.days().forEach(day -> this.off.put(day, some.holiday())));
    }

    public boolean isArranged(int year) {
        return arranged.contains(year);
    }

    public CalendarDay day(LocalDate day) {
        Holiday holiday = holiday(day);
        return new CalendarDay(day, kind(day, holiday), holiday, isProvisional(day));
    }

    public boolean isWorking(LocalDate day) {
        return kind(day, holiday(day)).isWorking();
    }

    /**
     * Whether an arrangement that is still to come may say otherwise: it may of each day of a year
     * that has none, and of the last week before such a year.
     */
    public boolean isProvisional(LocalDate day) {
        if (off.containsKey(day) || worked.contains(day)) {
            return false;
        }
        return !isArranged(day.getYear()) || !isArranged(day.plusDays(EDGE).getYear());
    }

    /** That day itself where it is worked, else the next that is. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate at = day;
        while (!isWorking(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /**
     * The n-th working day after a day, which itself does not count.
     *
     * @param n negative for one before it, not 0; at most {@link Term#MOST} either way
     */
    public LocalDate workingDay(LocalDate day, int n) {
        if (n == 0 || Math.abs((long) n) > Term.MOST) {
            throw new IllegalArgumentException("There is no " + n + "th working day to look for.");
        }
        int step = Integer.signum(n);
        LocalDate at = day;
        for (int left = Math.abs(n); left > 0; ) {
            at = at.plusDays(step);
            if (isWorking(at)) {
                left--;
            }
        }
        return at;
    }

    /**
     * When a term that begins with a day ends.
     *
     * @param from not counted itself
     */
    public Deadline deadline(LocalDate from, Term term) {
        if (term.kind() == TermKind.WORKING) {
            LocalDate last = workingDay(from, term.days());
            return new Deadline(last, isAnyProvisional(from.plusDays(1), last));
        }
        LocalDate written = from.plusDays(term.days());
        if (!term.moves()) {
            return Deadline.by(written);
        }
        LocalDate last = workingDayFrom(written);
        return new Deadline(last, isAnyProvisional(written, last));
    }

    private boolean isAnyProvisional(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).anyMatch(this::isProvisional);
    }

    private DayKind kind(LocalDate day, Holiday holiday) {
        if (worked.contains(day)) {
            return DayKind.MADE_UP;
        }
        if (holiday != null) {
            return DayKind.HOLIDAY;
        }
        return ArrangementDraft.isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKING;
    }

    private Holiday holiday(LocalDate day) {
        Holiday arrangedFor = off.get(day);
        if (arrangedFor != null || isArranged(day.getYear()) || worked.contains(day)) {
            return arrangedFor;
        }
        return byLaw.computeIfAbsent(day.getYear(), WorkDays::lawOf).get(day);
    }

    private static Map<LocalDate, Holiday> lawOf(int year) {
        Map<LocalDate, Holiday> days = new HashMap<>();
        Statute.of(year).forEach(some -> some.days().forEach(day -> days.put(day, some.holiday())));
        return days;
    }
}
