package org.andian.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.scope.Scope;
import org.andian.portal.workorder.training.Training;
import org.andian.portal.workorder.training.TrainingQuery;
import org.andian.portal.workorder.training.Trainings;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.PagedRows;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The trainings as a file. */
@Named("trainingExport")
@RequestScoped
public class TrainingExport extends ListExport<Training> {

    @Inject private Trainings trainings;

    public TrainingExport() {
        super("training");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, TrainingPage page) throws IOException {
        TrainingQuery query = page.query();
        return take(
                format,
                page.selection(),
                days(page.getDays().first(), page.getDays().last()),
                trainings.count(scope(), query),
                scope -> rows(scope, query));
    }

    private Stream<Training> rows(Scope scope, TrainingQuery query) {
        return inPages(first -> trainings.page(scope, query, first, PagedRows.PAGE), Training::id);
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("training.held")),
                Column.text(words().of("device.premises")),
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("training.subject")),
                Column.text(words().of("training.trainer")),
                Column.text(words().of("work.provider")),
                Column.number(words().of("training.people"), "", 0),
                Column.text(words().of("training.names")));
    }

    @Override
    protected List<Object> cells(Training row) {
        return Arrays.asList(
                row.heldOn().toString(),
                marked(row.premises(), row.demo()),
                row.district(),
                row.subject(),
                row.trainer(),
                row.provider(),
                (double) row.people(),
                row.names());
    }
}
