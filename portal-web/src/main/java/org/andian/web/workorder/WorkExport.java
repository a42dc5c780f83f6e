package org.andian.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.WorkOrders;
import org.andian.portal.workorder.WorkQuery;
import org.andian.portal.workorder.WorkRow;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The list of work orders as a file, with the times agreed beside the real ones. */
@Named("workExport")
@RequestScoped
public class WorkExport extends ListExport<WorkRow> {

    @Inject private WorkOrders orders;

    @Inject private WorkWords workWords;

    public WorkExport() {
        super("work");
    }

    /**
     * The rows as they are now, in the order of the page; what changes while the file is written
     * changes no row's place.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, WorkFilter filter) throws IOException {
        WorkQuery query = filter.query();
        int all = orders.count(scope(), query);
        return take(
                format,
                filter.selection(),
                days(filter.getDays().first(), filter.getDays().last()),
                all,
                scope -> rows(scope, query));
    }

    private Stream<WorkRow> rows(Scope scope, WorkQuery query) {
        List<Long> ids = orders.ids(scope, query, TableFiles.MOST_ROWS);
        return inSteps(ids, some -> orders.rows(scope, some));
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("work.number")),
                Column.text(words().of("work.column.kind")),
                Column.text(words().of("work.column.what")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("work.provider")),
                Column.text(words().of("work.column.state")),
                Column.time(words().of("work.registered")),
                Column.time(words().of("work.accepted.at")),
                Column.time(words().of("work.arriveBy")),
                Column.time(words().of("work.arrived.at")),
                Column.number(words().of("work.metres"), "", 0),
                Column.time(words().of("work.finishBy")),
                Column.time(words().of("work.done.at")),
                Column.text(words().of("work.result")),
                Column.time(words().of("work.passed.at")),
                Column.number(words().of("work.rating"), "", 0));
    }

    @Override
    protected List<Object> cells(WorkRow row) {
        return Arrays.asList(
                Long.toString(row.id()),
                workWords.kind(row.kind()),
                row.what(),
                marked(row.premises(), row.demo()),
                row.district(),
                row.provider(),
                workWords.state(row.state()),
                row.registeredAt(),
                row.acceptedAt(),
                row.arriveBy(),
                row.arrivedAt(),
                row.metres() == null ? null : row.metres().doubleValue(),
                row.finishBy(),
                row.doneAt(),
                row.result(),
                row.passedAt(),
                row.rating() == null ? null : row.rating().doubleValue());
    }
}
