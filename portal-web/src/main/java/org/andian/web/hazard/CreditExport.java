package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.credit.CreditEntry;
import org.andian.portal.hazard.credit.CreditList;
import org.andian.portal.hazard.credit.CreditQuery;
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

/** The credit list as the file that a credit platform takes. */
@Named("creditExport")
@RequestScoped
public class CreditExport extends ListExport<CreditEntry> {

    @Inject private CreditList credit;

    public CreditExport() {
        super("credit");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, CreditPage page) throws IOException {
        CreditQuery query = page.query();
        return take(
                format,
                page.selection(),
                "",
                credit.count(scope(), query),
                scope -> rows(scope, query));
    }

    private Stream<CreditEntry> rows(Scope scope, CreditQuery query) {
        return inPages(first -> credit.page(scope, query, first, PagedRows.PAGE), CreditEntry::id);
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("device.premises")),
                Column.text(words().of("premises.credit")),
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("credit.decision")),
                Column.text(words().of("credit.decided.on")),
                Column.text(words().of("credit.reason")),
                Column.text(words().of("credit.state")),
                Column.text(words().of("credit.last.on")),
                Column.text(words().of("credit.last")));
    }

    @Override
    protected List<Object> cells(CreditEntry row) {
        return Arrays.asList(
                marked(row.premises(), row.demo()),
                row.creditCode(),
                row.district(),
                row.decision(),
                row.decidedOn().toString(),
                row.reason(),
                words().code("credit.state", row.state()),
                row.lastOn() == null ? null : row.lastOn().toString(),
                row.lastWords());
    }
}
