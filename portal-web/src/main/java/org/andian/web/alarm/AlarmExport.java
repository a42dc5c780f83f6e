package org.andian.web.alarm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.audit.Audit;
import org.andian.portal.identity.Scope;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.CsvWriter;
import org.andian.reports.PdfWriter;
import org.andian.reports.Table;
import org.andian.reports.XlsxWriter;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The alarm list as a file: the same filter, the same order, in the reader's language; says in its note who took it, when, and whether it was cut. */
@Named("alarmExport")
@RequestScoped
public class AlarmExport {

    private static final int MOST_ROWS = 20_000;
    private static final int PAGE = 500;

    @Inject
    private Alarms alarms;

    @Inject
    private Audit audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Words words;

    @Inject
    private AlarmWords alarmWords;

    @Inject
    private Clock clock;

    private interface Writer {
        void write(Table table, OutputStream out) throws IOException;
    }

    public StreamedContent xlsx(AlarmFilter filter) {
        return file(filter, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new XlsxWriter()::write);
    }

    public StreamedContent pdf(AlarmFilter filter) {
        return file(filter, "pdf", "application/pdf", new PdfWriter()::write);
    }

    public StreamedContent csv(AlarmFilter filter) {
        return file(filter, "csv", "text/csv", new CsvWriter()::write);
    }

    private StreamedContent file(AlarmFilter filter, String ending, String type, Writer writer) {
        Table table = table(filter);
        audit.done(user.scope().login(), "alarm.export", ending, filter.address());
        return DefaultStreamedContent.builder().name("alarms-" + words.today() + "." + ending).contentType(type).writer(out -> {
            try {
                writer.write(table, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).build();
    }

    private Table table(AlarmFilter filter) {
        Scope scope = user.scope();
        Collection<AlarmRow> rows = rows(scope, filter);
        int all = alarms.count(scope, filter.query(0, 1));
        String who = words.of("alarm.export.note", scope.login(), words.full(Instant.now(clock)), words.number(rows.size()));
        String cut = all > rows.size() ? words.of("alarm.export.cut", words.number(all)) : "";
        return new Table(words.of("alarm.title"), who + cut, Zones.CHINA, columns(), rows.stream().map(this::cells)::iterator);
    }

    /** Page by page; a row that moves to a later page while this reads is still taken once. */
    private Collection<AlarmRow> rows(Scope scope, AlarmFilter filter) {
        Map<Long, AlarmRow> rows = new LinkedHashMap<>();
        List<AlarmRow> page = List.of();
        for (int first = 0; first == 0 || first < MOST_ROWS && page.size() == PAGE; first += PAGE) {
            page = alarms.page(scope, filter.query(first, PAGE));
            page.forEach(row -> rows.put(row.id(), row));
        }
        return rows.values();
    }

    private List<Column> columns() {
        return List.of(Column.text(words.of("alarm.column.level")), Column.time(words.of("alarm.column.time")), Column.text(words.of("alarm.column.what")),
                Column.text(words.of("premises.column.name")), Column.text(words.of("alarm.export.place")), Column.text(words.of("premises.column.district")),
                Column.number(words.of("alarm.column.value"), "", 1), Column.number(words.of("alarm.column.limit"), "", 1), Column.text(words.of("alarm.export.unit")),
                Column.time(words.of("premises.alarm.cleared")), Column.text(words.of("alarm.column.state")));
    }

    private List<Object> cells(AlarmRow row) {
        return Arrays.asList(words.code("level", row.level()), row.raisedAt(), alarmWords.what(row),
                row.premises() == null ? words.of("alarm.unplaced") : row.premises(), alarmWords.place(row), row.district(),
                row.worst(), row.limit(), alarmWords.unit(row), row.clearedAt(), alarmWords.state(row).word());
    }
}
