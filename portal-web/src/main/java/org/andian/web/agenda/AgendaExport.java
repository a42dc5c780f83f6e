package org.andian.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaPage;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.export.TableFiles;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What falls due in a month or on a day as a file. */
@Named("agendaExport")
@RequestScoped
public class AgendaExport {

    @Inject private TableFiles files;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private AgendaWords agendaWords;

    @Inject private Clock clock;

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, YearPage page) throws IOException {
        AgendaPage list = page.getList();
        List<List<Object>> rows = list.items().stream().map(this::row).toList();
        Table table =
                new Table(
                                page.getHeading(),
                                note(rows.size()),
                                Zones.CHINA,
                                columns(),
                                rows::iterator)
                        .withExplanations(explanations(list));
        return files.take(
                format,
                new TableOrder(
                        "agenda.export",
                        table.title(),
                        selection(page),
                        "agenda-" + page.getSpan().from() + "-" + page.getSpan().to(),
                        rows.size(),
                        () -> table));
    }

    private static String selection(YearPage page) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("from", page.getSpan().from());
        parts.put("to", page.getSpan().to());
        page.kinds().forEach(kind -> parts.put("matter", kind));
        return Typed.query(parts);
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.of("agenda.column.day")),
                Column.text(words.of("agenda.column.kind")),
                Column.text(words.of("agenda.column.what")),
                Column.text(words.of("agenda.column.matter")),
                Column.text(words.of("agenda.column.where")),
                Column.text(words.of("agenda.column.state")));
    }

    private List<Object> row(AgendaItem item) {
        return Arrays.asList(
                agendaWords.day(item),
                agendaWords.kind(item.kind()),
                agendaWords.title(item),
                agendaWords.matter(item),
                agendaWords.place(item),
                agendaWords.standing(item));
    }

    private String note(int rows) {
        return words.of(
                "export.taken", user.getName(), words.full(clock.instant()), words.number(rows));
    }

    private List<String> explanations(AgendaPage list) {
        return list.cut().isEmpty()
                ? List.of()
                : List.of(words.of("agenda.cut", agendaWords.kinds(list.cut())));
    }
}
