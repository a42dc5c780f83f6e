package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.HazardQuery;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.scope.Scope;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The list of hazards as a file: the lines of a ledger. */
@Named("hazardExport")
@RequestScoped
public class HazardExport extends ListExport<HazardRow> {

    @Inject private Hazards hazards;

    @Inject private HazardWords hazardWords;

    public HazardExport() {
        super("hazard");
    }

    /**
     * The rows as they are now, in the order of the page; what changes while the file is written
     * changes no row's place.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, HazardFilter filter) throws IOException {
        HazardQuery query = filter.query();
        int all = hazards.count(scope(), query);
        return take(
                format,
                filter.selection(),
                days(filter.getDays().first(), filter.getDays().last()),
                all,
                scope -> rows(scope, query));
    }

    private Stream<HazardRow> rows(Scope scope, HazardQuery query) {
        List<Long> ids = hazards.ids(scope, query, TableFiles.MOST_ROWS);
        return inSteps(ids, some -> hazards.rows(scope, some));
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("hazard.number")),
                Column.text(words().of("hazard.column.grade")),
                Column.text(words().of("hazard.column.kind")),
                Column.text(words().of("hazard.column.what")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("hazard.place")),
                Column.text(words().of("hazard.column.found")),
                Column.text(words().of("hazard.finder")),
                Column.text(words().of("hazard.source")),
                Column.text(words().of("hazard.measures")),
                Column.text(words().of("hazard.responsible")),
                Column.number(words().of("hazard.cost"), "", 0),
                Column.text(words().of("hazard.column.due")),
                Column.text(words().of("hazard.column.state")),
                Column.time(words().of("hazard.closed")));
    }

    @Override
    protected List<Object> cells(HazardRow row) {
        return Arrays.asList(
                Long.toString(row.id()),
                words().code("hazard.grade", row.grade()),
                hazardWords.kind(row),
                row.what(),
                marked(row.premises(), row.demo()),
                row.district(),
                hazardWords.place(row),
                day(row.foundOn()),
                row.finder(),
                words().code("hazard.source", row.source()),
                row.measures(),
                row.responsible(),
                row.costYuan() == null ? null : row.costYuan().doubleValue(),
                day(row.dueOn()),
                hazardWords.state(row.state()),
                row.closedAt());
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
