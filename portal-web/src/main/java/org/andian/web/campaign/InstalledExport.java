package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.quota.VerifiedInstallations;
import org.andian.portal.campaign.quota.VerifiedQuery;
import org.andian.portal.campaign.quota.VerifiedRow;
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

/** The premises behind a number of a campaign's progress as a file. */
@Named("installedExport")
@RequestScoped
public class InstalledExport extends ListExport<VerifiedRow> {

    @Inject private VerifiedInstallations installations;

    public InstalledExport() {
        super("installation");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, InstalledPage page) throws IOException {
        VerifiedQuery query = page.query();
        String campaign = page.campaign();
        return take(
                format,
                page.selection(),
                "",
                installations.count(scope(), campaign, query),
                scope -> rows(scope, campaign, query));
    }

    private Stream<VerifiedRow> rows(Scope scope, String campaign, VerifiedQuery query) {
        return inPages(
                first -> installations.page(scope, campaign, query, first, PagedRows.PAGE),
                VerifiedRow::id);
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("device.premises")),
                Column.text(words().of("installed.code")),
                Column.text(words().of("premises.column.district")),
                Column.text(words().of("installed.group")),
                Column.text(words().of("installed.state")),
                Column.text(words().of("installed.since")),
                Column.text(words().of("installed.heard")));
    }

    @Override
    protected List<Object> cells(VerifiedRow row) {
        return Arrays.asList(
                marked(row.name(), row.demo()),
                row.code(),
                row.district(),
                row.groupSeq() == null ? null : row.groupSeq().toString(),
                words().code("installed.state", row.state()),
                row.installedAt() == null ? null : words().full(row.installedAt()),
                row.heardAt() == null ? null : words().full(row.heardAt()));
    }
}
