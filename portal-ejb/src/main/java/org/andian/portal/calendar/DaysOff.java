package org.andian.portal.calendar;

import org.andian.portal.refusal.Refusal;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days off in a row, both inclusive, a weekend among them or not.
 *
 * @param holiday what they are called after, though another may fall among them
 */
public record DaysOff(Holiday holiday, LocalDate first, LocalDate last) implements Serializable {

    /** The longest so far, of 2020, had ten. */
    static final int LONGEST = 31;

    /**
     * @throws Refusal BACKWARDS, TOO_LONG
     */
    public DaysOff {
        Objects.requireNonNull(holiday, "holiday");
        if (last.isBefore(first)) {
            throw new Refusal(CalendarReason.BACKWARDS, first, last);
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw new Refusal(CalendarReason.TOO_LONG, first, last, LONGEST);
        }
    }

    /** Called after what the law has most of its days in them for, else {@link Holiday#OTHER}. */
    public static DaysOff between(LocalDate first, LocalDate last) {
        DaysOff unnamed = new DaysOff(Holiday.OTHER, first, last);
        return byLaw(first, last)
                .max(Comparator.comparingLong(unnamed::shared))
                .filter(some -> unnamed.shared(some) > 0)
                .map(some -> new DaysOff(some.holiday(), first, last))
                .orElse(unnamed);
    }

    /** What they are called after, and then what else the law has a day in them for. */
    public List<Holiday> holidays() {
        return Stream.concat(
                        Stream.of(holiday),
                        byLaw(first, last)
                                .filter(some -> shared(some) > 0)
                                .map(DaysOff::holiday)
                                .filter(other -> holiday != Holiday.OTHER))
                .distinct()
                .toList();
    }

    private long shared(DaysOff other) {
        return other.days().filter(this::contains).count();
    }

    private static Stream<DaysOff> byLaw(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .boxed()
                .flatMap(year -> Statute.of(year).stream());
    }

    public int length() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether all days of others are among these, and not only they. */
    boolean holdsMoreThan(DaysOff other) {
        return contains(other.first) && contains(other.last) && length() > other.length();
    }

    /** Each day of them, in order. */
    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
