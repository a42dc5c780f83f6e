package org.andian.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.inspection.InspectionQuery;
import org.andian.portal.inspection.InspectionRow;
import org.andian.portal.inspection.Inspections;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The list of inspections as a file. */
@Named("inspectionExport")
@RequestScoped
public class InspectionExport extends ListExport<InspectionRow> {

    @Inject private Inspections inspections;

    @Inject private InspectionWords inspectionWords;

    public InspectionExport() {
        super("inspection");
    }

    /**
     * The rows as they are now, in the order of the page; what changes while the file is written
     * changes no row's place.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, InspectionFilter filter) throws IOException {
        InspectionQuery query = filter.query();
        return take(
                format,
                filter.selection(),
                days(filter.getDays().first(), filter.getDays().last()),
                inspections.count(scope(), query),
                scope -> rows(scope, query));
    }

    private Stream<InspectionRow> rows(Scope scope, InspectionQuery query) {
        List<Long> ids = inspections.ids(scope, query, TableFiles.MOST_ROWS);
        return inSteps(ids, some -> inspections.rows(scope, some));
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("inspection.number")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("inspection.kind")),
                Column.text(words().of("inspection.list")),
                Column.text(words().of("inspection.plan")),
                Column.text(words().of("inspection.people")),
                Column.text(words().of("inspection.from")),
                Column.text(words().of("inspection.due")),
                Column.text(words().of("inspection.state")),
                Column.number(words().of("inspection.items"), "", 0),
                Column.number(words().of("inspection.failed"), "", 0),
                Column.number(words().of("inspection.findings"), "", 0),
                Column.time(words().of("inspection.done.at")));
    }

    @Override
    protected List<Object> cells(InspectionRow row) {
        return Arrays.asList(
                Long.toString(row.id()),
                marked(row.premises(), row.demo()),
                row.district(),
                words().code("inspection.kind", row.kind()),
                inspectionWords.list(row),
                row.planTitle(),
                row.people(),
                row.fromDay().toString(),
                row.dueOn().toString(),
                inspectionWords.state(row.state()),
                (double) row.items(),
                (double) row.failed(),
                (double) row.findings(),
                row.doneAt());
    }
}
