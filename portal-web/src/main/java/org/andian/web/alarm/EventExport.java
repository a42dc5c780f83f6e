package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.event.EventQuery;
import org.andian.portal.alarm.event.EventRow;
import org.andian.portal.alarm.event.Events;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The event list as a file, each step behind the one before. */
@Named("eventExport")
@RequestScoped
public class EventExport extends ListExport<EventRow> {

    @Inject private Events events;

    @Inject private EventWords eventWords;

    public EventExport() {
        super("event");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, EventFilter filter) throws IOException {
        EventQuery query = filter.query();
        int all = events.count(scope(), query);
        return take(
                format,
                filter.address(),
                days(filter.first(), filter.last()),
                all,
                scope -> rows(scope, query));
    }

    private Stream<EventRow> rows(Scope scope, EventQuery query) {
        UnaryOperator<List<EventRow>> next =
                page -> events.page(scope, query.behind(query.mark(page.getLast()), STEP));
        return Stream.iterate(
                        events.page(scope, query.behind(null, STEP)), page -> !page.isEmpty(), next)
                .flatMap(List::stream);
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("event.column.kind")),
                Column.time(words().of("event.column.time")),
                Column.text(words().of("event.column.what")),
                Column.text(words().of("event.column.type")),
                Column.text(words().of("event.column.communication")),
                Column.text(words().of("event.column.address")),
                Column.text(words().of("event.column.area")),
                Column.text(words().of("event.column.position")),
                Column.text(words().of("event.column.remark")));
    }

    @Override
    protected List<Object> cells(EventRow row) {
        return Arrays.asList(
                eventWords.kind(row),
                row.at(),
                eventWords.what(row),
                eventWords.type(row),
                eventWords.communication(row),
                eventWords.address(row),
                row.district(),
                marked(eventWords.position(row), row.demo()),
                eventWords.remark(row));
    }
}
