package org.andian.web.agenda;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.agenda.Agenda;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaPage;
import org.andian.portal.agenda.AgendaSpan;
import org.andian.portal.calendar.WorkCalendar;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year of what falls due, by the day, and the list of one of its months or days. */
@Named("agendaYear")
@ViewScoped
public class YearPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int AHEAD = 3;
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2100;

    @Inject private transient Agenda agenda;

    @Inject private transient WorkCalendar calendar;

    @Inject private transient AgendaWords agendaWords;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    private Integer asked;
    private String kind;
    private YearMonth month;
    private LocalDate day;

    public List<AgendaMonth> getMonths() {
        return readOnce.once(
                List.of("agendaYear.months", getYear()),
                () ->
                        AgendaMonth.of(
                                getYear(),
                                agenda.counts(user.scope(), AgendaSpan.ofYear(getYear()), kinds()),
                                calendar.days(),
                                agendaWords,
                                words,
                                user.getLocale()));
    }

    /** How much falls due in the whole year. */
    public int getTotal() {
        return getMonths().stream().mapToInt(AgendaMonth::total).sum();
    }

    /** Of the day asked for, else of the month. */
    public AgendaPage getList() {
        return readOnce.once(
                List.of("agendaYear.list", getSpan()),
                () -> agenda.items(user.scope(), getSpan(), kinds()));
    }

    /** The days of the list. */
    public AgendaSpan getSpan() {
        if (day != null) {
            return new AgendaSpan(day, day);
        }
        YearMonth shown = shownMonth();
        return new AgendaSpan(shown.atDay(1), shown.atEndOfMonth());
    }

    /** The month asked for, else the present one, or the first of another year. */
    private YearMonth shownMonth() {
        if (month != null) {
            return month;
        }
        YearMonth present = YearMonth.from(words.today());
        return present.getYear() == getYear() ? present : YearMonth.of(getYear(), 1);
    }

    /** What the list is of, in words. */
    public String getHeading() {
        return day == null
                ? words.of("agenda.list.month", shownMonth().toString())
                : words.of("agenda.list.day", words.date(day));
    }

    /** Such as 2026-06, or empty while a day is chosen. */
    public String getShown() {
        return day == null ? shownMonth().toString() : "";
    }

    Set<AgendaKind> kinds() {
        return Stream.of(AgendaKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    /** From the first that a campaign may have to some years ahead. */
    public List<Integer> getYears() {
        int last = Math.max(words.today().getYear() + AHEAD, getYear());
        return IntStream.rangeClosed(FIRST_YEAR, last).boxed().toList();
    }

    /** That of the day or month asked for, else the one asked for, else the present one. */
    public int getYear() {
        if (day != null) {
            return day.getYear();
        }
        if (month != null) {
            return month.getYear();
        }
        return asked == null ? words.today().getYear() : asked;
    }

    public String getYearText() {
        return asked == null ? null : asked.toString();
    }

    /** A year that cannot be read or shown is the present one. */
    public void setYearText(String typed) {
        Long year = Typed.id(typed);
        asked = year == null || !isShown(year) ? null : Integer.valueOf(year.intValue());
    }

    public boolean isNarrow() {
        return !kinds().isEmpty();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getMonth() {
        return month == null ? null : month.toString();
    }

    /** One that cannot be read is none. */
    public void setMonth(String typed) {
        try {
            YearMonth read = typed == null || typed.isBlank() ? null : YearMonth.parse(typed);
            month = read == null || !isShown(read.getYear()) ? null : read;
        } catch (DateTimeException unreadable) {
            month = null;
        }
    }

    public String getDay() {
        return day == null ? null : day.toString();
    }

    public void setDay(String typed) {
        LocalDate read = Typed.day(typed);
        day = read == null || !isShown(read.getYear()) ? null : read;
    }

    private static boolean isShown(long year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
