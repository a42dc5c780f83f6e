package org.andian.web.agenda;

import org.andian.portal.agenda.AgendaCount;
import org.andian.portal.calendar.CalendarDay;
import org.andian.portal.calendar.WorkDays;
import org.andian.web.frame.Words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One month of the year of what falls due: whole weeks from Monday, the days of other months empty.
 * Pure.
 *
 * @param month such as 2026-06
 * @param total how much falls due in it
 */
public record AgendaMonth(String month, String name, List<List<Cell>> weeks, int total) {

    private static final int WEEK = 7;

    /**
     * @param day null for one of another month
     * @param number of the day in its month
     * @param style classes by which it is drawn
     * @param count how much falls due, empty for nothing
     * @param told the whole in words
     */
    public record Cell(String day, String number, String style, String count, String told) {

        private static final Cell EMPTY = new Cell(null, "", "is-empty", "", "");

        public boolean isMarked() {
            return !count.isEmpty();
        }
    }

    /** The twelve of a year. */
    static List<AgendaMonth> of(
            int year,
            List<AgendaCount> counts,
            WorkDays days,
            AgendaWords told,
            Words words,
            Locale language) {
        Map<LocalDate, List<AgendaCount>> byDay =
                counts.stream().collect(Collectors.groupingBy(AgendaCount::day));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(
                        month ->
                                of(
                                        YearMonth.of(year, month),
                                        language,
                                        day ->
                                                cell(
                                                        days.day(day),
                                                        byDay.getOrDefault(day, List.of()),
                                                        told,
                                                        words),
                                        counts))
                .toList();
    }

    private interface Drawn {
        Cell cell(LocalDate day);
    }

    private static AgendaMonth of(
            YearMonth month, Locale language, Drawn drawn, List<AgendaCount> counts) {
        List<Cell> cells = new ArrayList<>();
        for (int blank = DayOfWeek.MONDAY.getValue();
                blank < month.atDay(1).getDayOfWeek().getValue();
                blank++) {
            cells.add(Cell.EMPTY);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(drawn.cell(month.atDay(day)));
        }
        while (cells.size() % WEEK > 0) {
            cells.add(Cell.EMPTY);
        }
        List<List<Cell>> weeks =
                IntStream.range(0, cells.size() / WEEK)
                        .map(week -> week * WEEK)
                        .mapToObj(first -> List.copyOf(cells.subList(first, first + WEEK)))
                        .toList();
        int total =
                counts.stream()
                        .filter(count -> YearMonth.from(count.day()).equals(month))
                        .mapToInt(count -> count.open() + count.rest())
                        .sum();
        return new AgendaMonth(
                month.toString(),
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language),
                weeks,
                total);
    }

    private static Cell cell(
            CalendarDay day, List<AgendaCount> counts, AgendaWords told, Words words) {
        int open = counts.stream().mapToInt(AgendaCount::open).sum();
        int all = open + counts.stream().mapToInt(AgendaCount::rest).sum();
        String style =
                "is-"
                        + day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (day.date().equals(words.today()) ? " is-today" : "")
                        + marks(open, all, day.date().isBefore(words.today()));
        String kinds =
                counts.stream()
                        .map(
                                one ->
                                        words.of(
                                                "agenda.counted",
                                                told.kind(one.kind()),
                                                words.number(one.open() + one.rest())))
                        .collect(Collectors.joining(words.of("campaign.comma")));
        return new Cell(
                day.date().toString(),
                Integer.toString(day.date().getDayOfMonth()),
                style,
                all == 0 ? "" : words.number(all),
                all == 0
                        ? words.date(day.date())
                        : words.of("agenda.day", words.date(day.date()), kinds));
    }

    private static String marks(int open, int all, boolean isPast) {
        if (all == 0) {
            return "";
        }
        if (open == 0) {
            return " has-some";
        }
        return isPast ? " has-late" : " has-open";
    }
}
