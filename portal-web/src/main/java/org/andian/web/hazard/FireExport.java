package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.risk.FireIncident;
import org.andian.portal.hazard.risk.FireIncidents;
import org.andian.portal.hazard.risk.FireQuery;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.PagedRows;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fires as a file. */
@Named("fireExport")
@RequestScoped
public class FireExport extends ListExport<FireIncident> {

    @Inject private FireIncidents fires;

    public FireExport() {
        super("fire");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, FiresPage page) throws IOException {
        FireQuery query = page.query();
        return take(
                format,
                page.selection(),
                "",
                fires.count(scope(), query),
                scope -> rows(scope, query));
    }

    private Stream<FireIncident> rows(Scope scope, FireQuery query) {
        return inPages(first -> fires.page(scope, query, first, PagedRows.PAGE), FireIncident::id);
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.time(words().of("fire.at")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("fire.place")),
                Column.text(words().of("fire.origin")),
                Column.text(words().of("fire.cause")),
                Column.number(words().of("fire.dead"), "", 0),
                Column.number(words().of("fire.injured"), "", 0),
                Column.number(words().of("fire.loss"), "", 0));
    }

    @Override
    protected List<Object> cells(FireIncident row) {
        return Arrays.asList(
                row.happenedAt(),
                marked(row.premises(), row.demo()),
                row.district(),
                row.place(),
                words().code("fire.origin", row.electrical() == null ? "null" : row.electrical()),
                row.cause(),
                (double) row.dead(),
                (double) row.injured(),
                row.lossYuan() == null ? null : row.lossYuan().doubleValue());
    }
}
