package org.andian.web.calendar;

import org.andian.portal.calendar.CalendarDay;
import org.andian.portal.calendar.DayKind;
import org.andian.portal.calendar.WorkDays;
import org.andian.web.frame.Words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One month as a page draws it: whole weeks from Monday, the days of other months empty.
 *
 * @param working how many of its days are worked
 */
public record CalendarMonth(String name, List<List<Cell>> weeks, long working) {

    private static final int WEEK = 7;

    /**
     * @param number empty for a day of another month
     * @param style classes by which it is drawn
     * @param mark the short word for a holiday or a made-up day; else empty
     * @param told the whole, for whoever points at it
     */
    public record Cell(String number, String style, String mark, String told) {

        private static final Cell EMPTY = new Cell("", "is-empty", "", null);
    }

    /** The twelve of a year. */
    static List<CalendarMonth> of(int year, WorkDays days, Words words, Locale language) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(YearMonth.of(year, month), days, words, language))
                .toList();
    }

    private static CalendarMonth of(YearMonth month, WorkDays days, Words words, Locale language) {
        List<Cell> cells = new ArrayList<>();
        LocalDate first = month.atDay(1);
        for (int blank = DayOfWeek.MONDAY.getValue();
                blank < first.getDayOfWeek().getValue();
                blank++) {
            cells.add(Cell.EMPTY);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(cell(days.day(month.atDay(day)), words));
        }
        while (cells.size() % WEEK > 0) {
            cells.add(Cell.EMPTY);
        }
        long working =
                first.datesUntil(month.atEndOfMonth().plusDays(1)).filter(days::isWorking).count();
        return new CalendarMonth(
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language),
                weeks(cells),
                working);
    }

    private static List<List<Cell>> weeks(List<Cell> cells) {
        return IntStream.range(0, cells.size() / WEEK)
                .mapToObj(week -> List.copyOf(cells.subList(week * WEEK, (week + 1) * WEEK)))
                .toList();
    }

    private static Cell cell(CalendarDay day, Words words) {
        boolean isMarked = day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MADE_UP;
        String style =
                "is-"
                        + day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (day.provisional() ? " is-provisional" : "")
                        + (day.date().equals(words.today()) ? " is-today" : "");
        return new Cell(
                Integer.toString(day.date().getDayOfMonth()),
                style,
                isMarked ? words.of("calendar.mark." + day.kind()) : "",
                told(day, words));
    }

    private static String told(CalendarDay day, Words words) {
        String kind =
                day.holiday() == null
                        ? words.of("calendar.kind." + day.kind())
                        : words.code("calendar.holiday", day.holiday());
        String told = words.of("calendar.day", words.date(day.date()), kind);
        return day.provisional() ? words.of("calendar.day.provisional", told) : told;
    }
}
