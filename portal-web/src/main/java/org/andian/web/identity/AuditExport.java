package org.andian.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Entry;
import org.andian.portal.audit.Trail;
import org.andian.portal.audit.TrailQuery;
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

/** The audit trail as a file under the page's filter, read in steps so that a long trail needs no room; says who took it and whether it was cut. */
@Named("auditExport")
@RequestScoped
public class AuditExport {

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_ROWS_ON_PAPER = 20_000;
    private static final int STEP = 1000;

    @Inject
    private Trail trail;

    @Inject
    private Audit audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private interface Writer {
        void write(Table table, OutputStream out) throws IOException;
    }

    public StreamedContent xlsx(AuditFilter filter) {
        return file(filter, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MOST_ROWS, new XlsxWriter()::write);
    }

    public StreamedContent pdf(AuditFilter filter) {
        return file(filter, "pdf", "application/pdf", MOST_ROWS_ON_PAPER, new PdfWriter()::write);
    }

    public StreamedContent csv(AuditFilter filter) {
        return file(filter, "csv", "text/csv", MOST_ROWS, new CsvWriter()::write);
    }

    /** Noted before it is written, so that the file does not hold its own note and a broken-off one is noted too. */
    private StreamedContent file(AuditFilter filter, String ending, String type, int most, Writer writer) {
        Table table = table(filter, most);
        audit.done(user.scope().login(), "audit.export", ending, filter.told());
        return DefaultStreamedContent.builder().name("audit-" + words.today() + "." + ending).contentType(type).writer(out -> {
            try {
                writer.write(table, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).build();
    }

    private Table table(AuditFilter filter, int most) {
        Scope scope = user.scope();
        int all = trail.count(scope, filter.query());
        String note = words.of("audit.export.note", scope.login(), words.full(clock.instant()), words.number(Math.min(all, most)));
        String cut = all > most ? words.of("audit.export.cut", words.number(all)) : "";
        long newest = newest(scope);
        return new Table(words.of("audit.title"), note + cut, Zones.CHINA, columns(),
                () -> entries(scope, filter.query(), newest + 1).limit(most).map(this::cells).iterator());
    }

    private long newest(Scope scope) {
        return trail.older(scope, TrailQuery.all(), Long.MAX_VALUE, 1).stream().mapToLong(Entry::id).findFirst().orElse(0);
    }

    private Stream<Entry> entries(Scope scope, TrailQuery query, long before) {
        UnaryOperator<List<Entry>> next = page -> trail.older(scope, query, page.getLast().id(), STEP);
        return Stream.iterate(trail.older(scope, query, before, STEP), page -> !page.isEmpty(), next).flatMap(List::stream);
    }

    private List<Column> columns() {
        return List.of(Column.number(words.of("audit.id"), "", 0), Column.time(words.of("audit.at")), Column.text(words.of("audit.actor")),
                Column.text(words.of("audit.action")), Column.text(words.of("audit.object")), Column.text(words.of("audit.detail")),
                Column.text(words.of("audit.remote")), Column.text(words.of("audit.result")));
    }

    private List<Object> cells(Entry entry) {
        return Arrays.asList(entry.id(), entry.at(), entry.act().actor(), entry.act().action(), entry.act().object(), entry.act().detail(), entry.act().remote(),
                words.code("audit.result", entry.result()));
    }
}
