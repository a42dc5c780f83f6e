package org.andian.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.calendar.Arrangement;
import org.andian.portal.calendar.DaysOff;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.export.TableFiles;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The days off and made-up days of a year as a file, in the order of the days. */
@Named("calendarExport")
@RequestScoped
public class CalendarExport {

    @Inject private TableFiles files;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private CalendarWords calendarWords;

    @Inject private Clock clock;

    private record Line(LocalDate first, List<Object> cells) {}

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, CalendarPage page) throws IOException {
        Arrangement one = page.getArrangement();
        List<List<Object>> rows = rows(one);
        Table table =
                new Table(
                        words.of("calendar.year", Integer.toString(one.year())),
                        note(one, rows.size()),
                        Zones.CHINA,
                        columns(),
                        rows::iterator);
        return files.take(
                format,
                new TableOrder(
                        "calendar.export",
                        table.title(),
                        "?year=" + one.year(),
                        "calendar-" + one.year(),
                        rows.size(),
                        () -> table));
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.of("calendar.column.kind")),
                Column.text(words.of("calendar.column.name")),
                Column.text(words.of("calendar.column.first")),
                Column.text(words.of("calendar.column.last")),
                Column.number(words.of("calendar.column.days"), "", 0));
    }

    private List<List<Object>> rows(Arrangement one) {
        List<Line> lines = new ArrayList<>();
        for (DaysOff some : one.off()) {
            lines.add(
                    new Line(
                            some.first(),
                            Arrays.asList(
                                    words.of("calendar.kind.HOLIDAY"),
                                    calendarWords.names(some),
                                    calendarWords.day(some.first()),
                                    calendarWords.day(some.last()),
                                    some.length())));
        }
        for (LocalDate day : one.worked()) {
            lines.add(
                    new Line(
                            day,
                            Arrays.asList(
                                    words.of("calendar.kind.MADE_UP"),
                                    null,
                                    calendarWords.day(day),
                                    calendarWords.day(day),
                                    1)));
        }
        return lines.stream().sorted(Comparator.comparing(Line::first)).map(Line::cells).toList();
    }

    private String note(Arrangement one, int rows) {
        String state = words.of(one.arranged() ? "calendar.arranged" : "calendar.provisional.note");
        return state
                + words.of("statistic.semicolon")
                + words.of(
                        "export.taken",
                        user.getName(),
                        words.full(clock.instant()),
                        words.number(rows));
    }
}
