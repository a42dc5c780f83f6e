package org.andian.web.org;

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
import org.andian.portal.audit.Audit;
import org.andian.portal.identity.Scope;
import org.andian.portal.org.PremisesQuery;
import org.andian.portal.org.PremisesRegister;
import org.andian.portal.org.PremisesRow;
import org.andian.portal.period.Zones;
import org.andian.reports.Column;
import org.andian.reports.CsvWriter;
import org.andian.reports.Table;
import org.andian.reports.XlsxWriter;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The premises list as a file: the same filter, the same order, contacts masked as on the screen; says who took it, when, and whether it was cut. */
@Named("premisesExport")
@RequestScoped
public class PremisesExport {

    private static final int MOST_ROWS = 50_000;
    private static final int PAGE = 1000;

    @Inject
    private PremisesRegister register;

    @Inject
    private VenueWords venues;

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

    public StreamedContent xlsx(PremisesQuery query) {
        return file(query, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new XlsxWriter()::write);
    }

    public StreamedContent csv(PremisesQuery query) {
        return file(query, "csv", "text/csv", new CsvWriter()::write);
    }

    private StreamedContent file(PremisesQuery query, String ending, String type, Writer writer) {
        Table table = table(query);
        audit.done(user.scope().login(), "premises.export", ending, query.toString());
        return DefaultStreamedContent.builder().name("premises-" + words.today() + "." + ending).contentType(type).writer(out -> {
            try {
                writer.write(table, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).build();
    }

    private Table table(PremisesQuery query) {
        Scope scope = user.scope();
        Collection<PremisesRow> rows = rows(scope, query);
        int all = register.count(scope, query);
        String note = words.of("premises.export.note", scope.login(), words.full(Instant.now(clock)), words.number(rows.size()));
        String cut = all > rows.size() ? words.of("premises.export.cut", words.number(all)) : "";
        return new Table(words.of("premises.title"), note + cut, Zones.CHINA, columns(), rows.stream().map(this::cells)::iterator);
    }

    /** Page by page; a row that moves to a later page while this reads is still taken once. */
    private Collection<PremisesRow> rows(Scope scope, PremisesQuery query) {
        Map<Long, PremisesRow> rows = new LinkedHashMap<>();
        List<PremisesRow> page = List.of();
        for (int first = 0; first == 0 || first < MOST_ROWS && page.size() == PAGE; first += PAGE) {
            page = register.page(scope, query, first, PAGE);
            page.forEach(row -> rows.put(row.id(), row));
        }
        return rows.values();
    }

    private List<Column> columns() {
        return List.of("premises.code", "premises.column.name", "premises.credit", "premises.column.district", "premises.column.group", "premises.column.address",
                "premises.contact", "premises.phone", "premises.provider", "premises.column.regulator", "premises.opened", "premises.closed").stream()
                .map(key -> Column.text(words.of(key))).toList();
    }

    private List<Object> cells(PremisesRow row) {
        return Arrays.asList(row.code(), row.name(), row.creditCode(), row.district(), venues.group(row.venueGroup()), row.address(), row.contactName(),
                row.contactPhone(), row.provider(), row.regulator(), row.openedOn().toString(), row.closedOn() == null ? null : row.closedOn().toString());
    }
}
