package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.event.EventQuery;
import org.andian.portal.alarm.event.EventRow;
import org.andian.portal.alarm.event.Events;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.reports.Table;
import org.andian.web.export.TableFiles;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The event list as a file: the same filter, order and words, each step behind the one before. */
@Named("eventExport")
@RequestScoped
public class EventExport {

    private static final int STEP = 1000;

    @Inject private Events events;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private EventWords eventWords;

    @Inject private TableFiles files;

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, EventFilter filter) throws IOException {
        EventQuery query = filter.query();
        int all = events.count(user.scope(), query);
        return files.take(
                format,
                new TableOrder(
                        "event.export",
                        words.of("event.title"),
                        filter.address(),
                        "events-" + words.today(),
                        Math.min(all, TableFiles.MOST_ROWS),
                        () -> table(query, all)));
    }

    private Table table(EventQuery query, int all) {
        Scope scope = user.scope();
        return new Table(
                words.of("event.title"),
                files.note(all),
                Zones.CHINA,
                columns(),
                () -> rows(scope, query).limit(TableFiles.MOST_ROWS).map(this::cells).iterator());
    }

    private Stream<EventRow> rows(Scope scope, EventQuery query) {
        UnaryOperator<List<EventRow>> next =
                page -> events.page(scope, query.behind(query.mark(page.getLast()), STEP));
        return Stream.iterate(
                        events.page(scope, query.behind(null, STEP)), page -> !page.isEmpty(), next)
                .flatMap(List::stream);
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.of("event.column.kind")),
                Column.time(words.of("event.column.time")),
                Column.text(words.of("event.column.what")),
                Column.text(words.of("event.column.type")),
                Column.text(words.of("event.column.communication")),
                Column.text(words.of("event.column.address")),
                Column.text(words.of("event.column.area")),
                Column.text(words.of("event.column.position")),
                Column.text(words.of("event.column.remark")));
    }

    private List<Object> cells(EventRow row) {
        return Arrays.asList(
                eventWords.kind(row),
                row.at(),
                eventWords.what(row),
                eventWords.type(row),
                eventWords.communication(row),
                eventWords.address(row),
                row.district(),
                eventWords.position(row),
                eventWords.remark(row));
    }
}
