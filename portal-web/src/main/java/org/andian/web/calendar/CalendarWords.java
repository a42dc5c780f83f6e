package org.andian.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.calendar.Arrangement;
import org.andian.portal.calendar.DaysOff;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Days and holidays in the reader's words. */
@Named("calendarWords")
@RequestScoped
public class CalendarWords {

    @Inject private Words words;

    @Inject private CurrentUser user;

    /** All that fall among these days. */
    public String names(DaysOff some) {
        return some.holidays().stream()
                .map(holiday -> words.code("calendar.holiday", holiday))
                .collect(Collectors.joining(words.of("reach.comma")));
    }

    /** From when to when, or the one day. */
    public String span(DaysOff some) {
        return some.length() == 1
                ? words.date(some.first())
                : words.of("statistic.days", words.date(some.first()), words.date(some.last()));
    }

    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, user.getLocale());
    }

    /** A day with its weekday. */
    public String day(LocalDate day) {
        return words.of("calendar.day", words.date(day), weekday(day));
    }

    /** The days in order; a dash for none. */
    public String days(List<LocalDate> days) {
        return days.isEmpty()
                ? "—"
                : days.stream().map(this::day).collect(Collectors.joining(words.of("reach.comma")));
    }

    /** What stands above the days of a month, from Monday on. */
    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, user.getLocale()))
                .toList();
    }

    /** When it was entered or taken back, or that it was shipped. */
    public String entered(Arrangement one) {
        if (one.changedAt() == null) {
            return words.of(one.arranged() ? "calendar.shipped" : "calendar.never");
        }
        return words.of(
                one.arranged() ? "calendar.entered" : "calendar.takenBack",
                words.full(one.changedAt()));
    }
}
