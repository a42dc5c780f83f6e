package org.andian.web.calendar;

import org.andian.portal.calendar.Arrangement;
import org.andian.portal.calendar.CalendarDay;
import org.andian.portal.calendar.DayKind;
import org.andian.portal.calendar.DaysOff;
import org.andian.portal.calendar.WorkDays;

import java.time.LocalDate;
import java.util.List;

/**
 * A year of the calendar as REST tells it.
 *
 * @param arranged whether it stands as the State Council's office has arranged it, else provisional
 * @param worked days of weekends that are worked
 * @param days each of the year, in order
 */
public record CalendarJson(
        int year,
        boolean arranged,
        String source,
        List<Off> off,
        List<String> worked,
        List<Day> days) {

    /**
     * @param holiday what they are called after
     * @param first inclusive
     * @param last inclusive
     */
    public record Off(String holiday, String first, String last) {

        private static Off of(DaysOff some) {
            return new Off(some.holiday().name(), some.first().toString(), some.last().toString());
        }
    }

    /**
     * @param holiday null but for a holiday
     */
    public record Day(
            String date, DayKind kind, String holiday, boolean working, boolean provisional) {

        private static Day of(CalendarDay day) {
            return new Day(
                    day.date().toString(),
                    day.kind(),
                    day.holiday() == null ? null : day.holiday().name(),
                    day.kind().isWorking(),
                    day.provisional());
        }
    }

    static CalendarJson of(Arrangement one, WorkDays calendar) {
        LocalDate first = LocalDate.of(one.year(), 1, 1);
        return new CalendarJson(
                one.year(),
                one.arranged(),
                one.source(),
                one.off().stream().map(Off::of).toList(),
                one.worked().stream().map(LocalDate::toString).toList(),
                first.datesUntil(first.plusYears(1))
                        .map(day -> Day.of(calendar.day(day)))
                        .toList());
    }
}
