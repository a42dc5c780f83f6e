package org.andian.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.filing.FilingRow;
import org.andian.reports.Column;
import org.andian.reports.Format;
import org.andian.web.export.ListExport;
import org.andian.web.export.TableFiles;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The list of filings as a file. */
@Named("filingsExport")
@RequestScoped
public class FilingsExport extends ListExport<FilingRow> {

    @Inject private FilingWords filingWords;

    public FilingsExport() {
        super("filing");
    }

    /**
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, FilingsPage page) throws IOException {
        List<FilingRow> rows = page.getRows();
        return take(format, page.selection(), "", rows.size(), scope -> rows.stream());
    }

    @Override
    protected List<Column> columns() {
        return List.of(
                Column.text(words().of("filing.name")),
                Column.text(words().of("filing.by")),
                Column.text(words().of("filing.due")),
                Column.text(words().of("filing.how")),
                Column.text(words().of("filing.days")),
                Column.text(words().of("filing.state")),
                Column.time(words().of("filing.first")),
                Column.time(words().of("filing.last")),
                Column.number(words().of("filing.versions"), "", 0));
    }

    @Override
    protected List<Object> cells(FilingRow row) {
        return Arrays.asList(
                marked(filingWords.name(row), row.demo()),
                filingWords.debtor(row),
                words().date(row.dueOn()),
                filingWords.word(row),
                filingWords.days(row),
                words().of("filing.state." + row.state()),
                row.firstSubmittedAt(),
                row.submittedAt(),
                (double) row.versions());
    }
}
