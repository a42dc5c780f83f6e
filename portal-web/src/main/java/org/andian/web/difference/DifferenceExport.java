package org.andian.web.difference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.difference.DifferenceQuery;
import org.andian.portal.difference.DifferenceRow;
import org.andian.portal.difference.Differences;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.TableFiles;
import org.andian.web.frame.PersonWords;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The list of differences as a file. */
@Named("differenceExport")
@RequestScoped
public class DifferenceExport extends ListExport<DifferenceRow> {

    @Inject private Differences differences;

    @Inject private DifferenceWords differenceWords;

    @Inject private PersonWords people;

    public DifferenceExport() {
        super("difference");
    }

    /**
     * The rows as they are now, in the order of the page; what changes while the file is written
     * changes no row's place.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, DifferenceFilter filter) throws IOException {
        DifferenceQuery query = filter.query();
        return take(
                format,
                filter.selection(),
                "",
                differences.count(scope(), query),
                scope -> rows(scope, query));
    }

    private Stream<DifferenceRow> rows(Scope scope, DifferenceQuery query) {
        List<Long> ids = differences.ids(scope, query, TableFiles.MOST_ROWS);
        return inSteps(ids, some -> differences.rows(scope, some));
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("difference.kind")),
                Column.text(words().of("difference.cause")),
                Column.text(words().of("difference.subject")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("difference.body")),
                Column.time(words().of("difference.since")),
                Column.time(words().of("difference.found")),
                Column.text(words().of("difference.todo")),
                Column.text(words().of("difference.state")),
                Column.text(words().of("difference.reason")),
                Column.text(words().of("difference.by")),
                Column.time(words().of("difference.ended")));
    }

    @Override
    protected List<Object> cells(DifferenceRow row) {
        return Arrays.asList(
                words().code("difference.kind", row.kind()),
                differenceWords.cause(row),
                differenceWords.subject(row),
                row.premises() == null ? null : marked(row.premises(), row.demo()),
                row.district(),
                row.body(),
                row.since(),
                row.foundAt(),
                differenceWords.todo(row),
                words().code("difference.state", row.state()),
                row.reason(),
                row.dismissedBy() == null ? null : people.name(row.dismissedBy()),
                row.endedAt());
    }
}
