package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.goods.GoodsWarning;
import org.andian.portal.hazard.goods.GoodsWarnings;
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

/** The warnings about goods as a file. */
@Named("warningExport")
@RequestScoped
public class WarningExport extends ListExport<GoodsWarning> {

    @Inject private GoodsWarnings warnings;

    public WarningExport() {
        super("warning");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, WarningsPage page) throws IOException {
        String text = page.getText();
        return take(
                format,
                page.selection(),
                "",
                warnings.count(scope(), text),
                scope -> rows(scope, text));
    }

    private Stream<GoodsWarning> rows(Scope scope, String text) {
        return inPages(
                first -> warnings.page(scope, text, first, PagedRows.PAGE), GoodsWarning::id);
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.time(words().of("warning.at")),
                Column.text(words().of("warning.body")),
                Column.text(words().of("warning.goods")),
                Column.text(words().of("warning.maker")),
                Column.text(words().of("warning.model")),
                Column.text(words().of("warning.danger")),
                Column.text(words().of("warning.advice")),
                Column.time(words().of("warning.withdrawn.at")),
                Column.text(words().of("warning.withdrawn.why")));
    }

    @Override
    protected List<Object> cells(GoodsWarning row) {
        return Arrays.asList(
                row.publishedAt(),
                row.publisher(),
                marked(row.text().goods(), row.demo()),
                row.text().maker(),
                row.text().model(),
                row.text().danger(),
                row.text().advice(),
                row.withdrawnAt(),
                row.withdrawn());
    }
}
