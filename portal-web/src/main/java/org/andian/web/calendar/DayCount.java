package org.andian.web.calendar;

import org.andian.portal.calendar.Deadline;
import org.andian.portal.calendar.Term;
import org.andian.portal.calendar.WorkDays;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;

/** A question to the calendar as an address puts it: how many days of which kind from a day on. */
public class DayCount implements Serializable {

    private static final long serialVersionUID = 1;

    /** How days are counted. */
    public enum Way {
        WORKING,
        /** Working days, backwards. */
        BEFORE,
        CALENDAR,
        /** Calendar days whose last, where it is off, leads to the next working day. */
        STATUTORY
    }

    private String from;
    private String days;
    private Way way = Way.WORKING;

    /** Whether anything is asked at all. */
    public boolean isAsked() {
        return from != null || days != null;
    }

    /** Whether what is asked can be counted. */
    public boolean isReadable() {
        return first() != null && number() > 0;
    }

    /** What comes of it; only where it is readable. */
    Deadline in(WorkDays calendar) {
        LocalDate first = first();
        return switch (way) {
            case WORKING -> calendar.deadline(first, Term.working(number()));
            case CALENDAR -> calendar.deadline(first, Term.calendar(number()));
            case STATUTORY -> calendar.deadline(first, Term.statutory(number()));
            case BEFORE -> {
                LocalDate day = calendar.workingDay(first, -number());
                boolean isProvisional = day.datesUntil(first).anyMatch(calendar::isProvisional);
                yield new Deadline(day, isProvisional);
            }
        };
    }

    private LocalDate first() {
        return Typed.day(from);
    }

    /** 0 for what is no number of days. */
    private int number() {
        Long typed = Typed.id(Typed.code(days));
        return typed == null || typed > Term.MOST ? 0 : typed.intValue();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String typed) {
        from = Typed.text(typed);
    }

    public String getDays() {
        return days;
    }

    public void setDays(String typed) {
        days = Typed.text(typed);
    }

    public String getWay() {
        return way.name();
    }

    /** One that nobody knows is the usual one. */
    public void setWay(String typed) {
        way = Way.WORKING;
        for (Way one : Way.values()) {
            if (one.name().equals(typed)) {
                way = one;
            }
        }
    }
}
