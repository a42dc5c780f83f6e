package org.andian.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.qualification.Qualification;
import org.andian.portal.workorder.qualification.QualificationQuery;
import org.andian.portal.workorder.qualification.Qualifications;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.PagedRows;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What providers are qualified for, as a file. */
@Named("qualificationExport")
@RequestScoped
public class QualificationExport extends ListExport<Qualification> {

    @Inject private Qualifications qualifications;

    @Inject private WorkWords workWords;

    public QualificationExport() {
        super("qualification");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, QualificationsPage page) throws IOException {
        QualificationQuery query = page.query();
        return take(
                format,
                page.selection(),
                "",
                qualifications.count(scope(), query),
                scope -> rows(scope, query));
    }

    private Stream<Qualification> rows(Scope scope, QualificationQuery query) {
        return inPages(
                first -> qualifications.page(scope, query, first, PagedRows.PAGE),
                Qualification::id);
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("work.provider")),
                Column.text(words().of("qualification.name")),
                Column.text(words().of("qualification.number")),
                Column.text(words().of("qualification.issuer")),
                Column.text(words().of("qualification.from")),
                Column.text(words().of("qualification.to")),
                Column.text(words().of("qualification.state")));
    }

    @Override
    protected List<Object> cells(Qualification row) {
        return Arrays.asList(
                marked(row.provider(), row.demo()),
                row.name(),
                row.number(),
                row.issuer(),
                row.validFrom().toString(),
                row.validTo() == null ? null : row.validTo().toString(),
                workWords.validity(row));
    }
}
