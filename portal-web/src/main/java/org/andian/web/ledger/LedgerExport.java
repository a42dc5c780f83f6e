package org.andian.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.audit.Audit;
import org.andian.portal.bulk.Kind;
import org.andian.portal.ledger.AddedColumn;
import org.andian.portal.ledger.LedgerQuery;
import org.andian.portal.ledger.LedgerReason;
import org.andian.portal.ledger.LedgerRow;
import org.andian.portal.ledger.Ledgers;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.reports.Format;
import org.andian.reports.PdfWriter;
import org.andian.reports.Signatures;
import org.andian.reports.Table;
import org.andian.web.bulk.ImportFiles;
import org.andian.web.export.Download;
import org.andian.web.export.PagedRows;
import org.andian.web.export.TableFiles;
import org.andian.web.export.TableOrder;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;
import org.primefaces.model.StreamedContent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ledger as a file, on paper, and as a sheet in which added columns are filled in. */
@Named("ledgerExport")
@RequestScoped
public class LedgerExport {

    /** A print has no more lines; the reader narrows the ledger, or takes it as a file. */
    private static final int MOST_ON_PAPER = 5_000;

    @Inject private Ledgers ledgers;

    @Inject private LedgerTable table;

    @Inject private LedgerWords ledgerWords;

    @Inject private TableFiles files;

    @Inject private ImportFiles sheets;

    @Inject private Download download;

    @Inject private Audit audit;

    @Inject private CurrentUser user;

    @Inject private Words words;

    /**
     * The lines as the page asks for them, with the columns it shows.
     *
     * @return as {@link TableFiles#take}
     */
    public String take(Format format, LedgerPage page) throws IOException {
        LedgerQuery query = page.getFilter().query();
        Scope scope = user.scope();
        int all = page.getCount();
        List<AddedColumn> added = page.shownColumns();
        String head = files.head(page.getFilter().narrowing(), days(page.getFilter()));
        return files.take(
                format,
                new TableOrder(
                        "ledger.export",
                        page.getTitle(),
                        page.getFilter().narrowing(),
                        name(page),
                        Math.min(all, TableFiles.MOST_ROWS),
                        () -> table.of(scope, query, added, files.note(head, all))));
    }

    /**
     * As it is printed and signed: title, unit, who reports, the day, the pages numbered.
     *
     * @throws Refusal TOO_MANY
     */
    public void print(LedgerPage page, String unit, String reporter) throws IOException {
        if (page.getCount() > MOST_ON_PAPER) {
            throw new Refusal(LedgerReason.TOO_MANY, MOST_ON_PAPER);
        }
        String head = files.head(page.getFilter().narrowing(), days(page.getFilter()));
        String note =
                words.of("ledger.print.head", unit, reporter, words.date(words.today()), head);
        Table printed = table.of(user.scope(), page.getFilter().query(), page.shownColumns(), note);
        audit.done(user.getLogin(), "ledger.print", "ledger " + page.getFilter().getLedger(), unit);
        PdfWriter writer =
                new PdfWriter(
                        new Signatures(
                                List.of(
                                        words.of("ledger.print.made"),
                                        words.of("ledger.print.checked"),
                                        words.of("ledger.print.issued")),
                                words.of("ledger.print.seal", unit)));
        download.send(
                name(page) + ".pdf", Format.PDF.mediaType(), out -> writer.write(printed, out));
    }

    /** The lines by their numbers, with what stands in the added columns, to be filled in. */
    public StreamedContent sheet(LedgerPage page) {
        LedgerQuery query = page.getFilter().query();
        Scope scope = user.scope();
        List<AddedColumn> added = page.shownColumns();
        List<List<String>> rows = new ArrayList<>();
        int all = Math.min(page.getCount(), Kind.COLUMNS.mostRows());
        for (int first = 0; first < all; first += PagedRows.PAGE) {
            ledgers.page(scope, query, first, Math.min(PagedRows.PAGE, all - first)).stream()
                    .map(row -> row(query, added, row))
                    .forEach(rows::add);
        }
        audit.done(
                user.getLogin(),
                "ledger.sheet",
                "ledger " + page.getFilter().getLedger(),
                rows.size() + " rows");
        return sheets.filled(Kind.COLUMNS, added.stream().map(AddedColumn::name).toList(), rows);
    }

    private List<String> row(LedgerQuery query, List<AddedColumn> added, LedgerRow row) {
        List<String> cells = new ArrayList<>(List.of(row.key(), ledgerWords.name(query.ledger())));
        added.forEach(column -> cells.add(row.added().get(column.id())));
        return cells;
    }

    private String days(LedgerFilter filter) {
        return files.days(filter.getDays().first(), filter.getDays().last());
    }

    private String name(LedgerPage page) {
        return "ledger-"
                + page.getFilter().getLedger().toLowerCase(Locale.ROOT)
                + "-"
                + words.today();
    }
}
