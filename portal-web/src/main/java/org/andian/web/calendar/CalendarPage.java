package org.andian.web.calendar;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.calendar.Arrangement;
import org.andian.portal.calendar.ArrangementDraft;
import org.andian.portal.calendar.Arrangements;
import org.andian.portal.calendar.CalendarReason;
import org.andian.portal.calendar.Deadline;
import org.andian.portal.calendar.WorkCalendar;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One year of the working calendar, its arrangement as lines to be changed, and a count of days.
 */
@Named("calendarPage")
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** Years after the present one that can be chosen. */
    private static final int AHEAD = 3;

    private static final String PATH = "/setting/calendar.xhtml?year=";

    @Inject private transient Arrangements arrangements;

    @Inject private transient WorkCalendar calendar;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    @Inject private transient Told told;

    private final DayCount count = new DayCount();
    private Integer asked;
    private Arrangement seen;
    private String lines;
    private String source;
    private boolean againstLaw;
    private boolean lawAsked;

    /** Looks at the year anew, so that what somebody else has done meanwhile stands in the form. */
    public void edit() {
        seen = read();
        lines = new ArrangementLines(words).of(seen);
        source = seen.source();
        againstLaw = false;
        lawAsked = false;
    }

    /**
     * @return the year's page
     */
    public String save() {
        try {
            ArrangementDraft draft =
                    new ArrangementLines(words).draft(getYear(), lines, source, againstLaw);
            arrangements.enter(user.scope(), draft, seen.version());
        } catch (Refusal refusal) {
            lawAsked |= refusal.is(CalendarReason.BY_LAW);
            throw refusal;
        }
        told.done("calendar.saved", Integer.toString(getYear()));
        return told.redirect(PATH + getYear());
    }

    /**
     * @return the year's page
     */
    public String takeBack() {
        arrangements.takeBack(user.scope(), getYear(), getArrangement().version());
        told.done("calendar.wasTakenBack", Integer.toString(getYear()));
        return told.redirect(PATH + getYear());
    }

    /** As the page has shown it: who takes it back has seen this. */
    public Arrangement getArrangement() {
        if (seen == null || seen.year() != getYear()) {
            seen = read();
        }
        return seen;
    }

    private Arrangement read() {
        return arrangements.get(user.scope(), getYear());
    }

    public List<CalendarMonth> getMonths() {
        return readOnce.once(
                "calendarPage.months",
                () -> CalendarMonth.of(getYear(), calendar.days(), words, user.getLocale()));
    }

    /** How many days of the year are worked. */
    public long getWorking() {
        return getMonths().stream().mapToLong(CalendarMonth::working).sum();
    }

    /** From the first the portal knows to some years ahead. */
    public List<Integer> getYears() {
        int last = Math.max(words.today().getYear() + AHEAD, getYear());
        return IntStream.rangeClosed(ArrangementDraft.FIRST_YEAR, last).boxed().toList();
    }

    public boolean isMayEdit() {
        return readOnce.once("calendarPage.mayEdit", () -> arrangements.mayEdit(user.scope()));
    }

    /** Null where nothing is asked that can be counted. */
    public Deadline getCounted() {
        return count.isReadable()
                ? readOnce.once("calendarPage.counted", () -> count.in(calendar.days()))
                : null;
    }

    public DayCount getCount() {
        return count;
    }

    public DayCount.Way[] getWays() {
        return DayCount.Way.values();
    }

    /** The year the address asks for, else the present one in China. */
    public int getYear() {
        return asked == null ? words.today().getYear() : asked;
    }

    public String getYearText() {
        return asked == null ? null : asked.toString();
    }

    public void setYearText(String typed) {
        Long year = Typed.id(typed);
        boolean isKnown =
                year != null
                        && year >= ArrangementDraft.FIRST_YEAR
                        && year <= ArrangementDraft.LAST_YEAR;
        asked = isKnown ? year.intValue() : null;
    }

    public Integer getYearBefore() {
        return getYear() == ArrangementDraft.FIRST_YEAR ? null : getYear() - 1;
    }

    public Integer getYearAfter() {
        return getYear() == ArrangementDraft.LAST_YEAR ? null : getYear() + 1;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String typed) {
        lines = typed;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String typed) {
        source = typed;
    }

    public boolean isAgainstLaw() {
        return againstLaw;
    }

    public void setAgainstLaw(boolean meant) {
        againstLaw = meant;
    }

    /** Whether the arrangement leaves a day of the law worked, so that somebody must say why. */
    public boolean isLawAsked() {
        return lawAsked;
    }
}
