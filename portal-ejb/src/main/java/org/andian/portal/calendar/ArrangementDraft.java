package org.andian.portal.calendar;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole arrangement of a year as somebody enters it, in the order of the days.
 *
 * @param worked days of weekends that are worked
 * @param source what it was taken from, such as the notice's number; may be empty
 * @param againstLaw whether days that the law fixes may be worked nevertheless
 */
public record ArrangementDraft(
        int year, List<DaysOff> off, List<LocalDate> worked, String source, boolean againstLaw) {

    /** The first year the portal knows, and the last that can be entered. */
    public static final int FIRST_YEAR = 2016;

    public static final int LAST_YEAR = 2099;
    public static final int LONGEST_SOURCE = 200;

    /** As many stretches of days off, and as many made-up days. */
    static final int MOST = 30;

    /** Days of its neighbours that a year's arrangement may name. */
    static final int EDGE_DAYS = 7;

    /**
     * @throws Refusal YEAR, NOTHING_OFF, TOO_MANY, SOURCE, OUTSIDE, TWICE, NO_WEEKEND
     */
    public ArrangementDraft {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal(CalendarReason.YEAR, FIRST_YEAR, LAST_YEAR);
        }
        if (off.isEmpty()) {
            throw new Refusal(CalendarReason.NOTHING_OFF);
        }
        if (off.size() > MOST || worked.size() > MOST) {
            throw new Refusal(CalendarReason.TOO_MANY, MOST);
        }
        source = source == null ? "" : PlainText.of(source);
        if (source.length() > LONGEST_SOURCE) {
            throw new Refusal(CalendarReason.SOURCE, LONGEST_SOURCE);
        }
        off = off.stream().sorted(Comparator.comparing(DaysOff::first)).toList();
        worked = worked.stream().sorted().toList();
        requireWithin(year, off, worked);
        requireOnce(off, worked);
        worked.stream()
                .filter(day -> !isWeekend(day))
                .findFirst()
                .ifPresent(
                        day -> {
                            throw new Refusal(CalendarReason.NO_WEEKEND, day);
                        });
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** The first day that the arrangement of a year may name. */
    static LocalDate firstOf(int year) {
        return LocalDate.of(year, 1, 1).minusDays(EDGE_DAYS);
    }

    /** The last day that the arrangement of a year may name. */
    static LocalDate lastOf(int year) {
        return LocalDate.of(year + 1, 1, 1).plusDays(EDGE_DAYS - 1L);
    }

    private static void requireWithin(int year, List<DaysOff> off, List<LocalDate> worked) {
        LocalDate first = firstOf(year);
        LocalDate last = lastOf(year);
        for (LocalDate day : named(off, worked)) {
            if (day.isBefore(first) || day.isAfter(last)) {
                throw new Refusal(CalendarReason.OUTSIDE, day, first, last);
            }
        }
    }

    private static void requireOnce(List<DaysOff> off, List<LocalDate> worked) {
        Set<LocalDate> seen = new HashSet<>();
        for (LocalDate day : named(off, worked)) {
            if (!seen.add(day)) {
                throw new Refusal(CalendarReason.TWICE, day);
            }
        }
    }

    private static List<LocalDate> named(List<DaysOff> off, List<LocalDate> worked) {
        return Stream.concat(off.stream().flatMap(DaysOff::days), worked.stream()).toList();
    }

    /** All days it names. */
    List<LocalDate> days() {
        return named(off, worked);
    }

    /** The days that are off by law and that this arrangement would have worked, in order. */
    List<LocalDate> workedAgainstLaw() {
        return Statute.of(year).stream()
                .flatMap(DaysOff::days)
                .filter(day -> off.stream().noneMatch(some -> some.contains(day)))
                .filter(day -> worked.contains(day) || !isWeekend(day))
                .sorted()
                .distinct()
                .toList();
    }
}
