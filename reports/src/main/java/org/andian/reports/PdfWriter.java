package org.andian.reports;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PDF on A4 with embedded fonts, the header repeated on every page and a page number between
 * dashes; a table wider than that goes on over more pages. Pages beyond a few wait in a temporary
 * file, so that a thousand of them fit a small heap.
 */
public final class PdfWriter implements TableWriter {

    /** Side by side on one page. */
    static final int MOST_COLUMNS = 26;

    private final Optional<Signatures> signatures;

    /** Without places to sign. */
    public PdfWriter() {
        signatures = Optional.empty();
    }

    /** With places to sign behind the last row. */
    public PdfWriter(Signatures signatures) {
        this.signatures = Optional.of(signatures);
    }

    /** Whether all columns stand side by side on one page. */
    public static boolean fitsPaper(Table table) {
        return table.columns().size() <= MOST_COLUMNS;
    }

    /**
     * Rows are fetched once for each part the table is cut into. The temporary file is gone when
     * this returns, however it returns.
     *
     * @throws IOException also when a page cannot be laid out, with the cause
     */
    @Override
    public void write(Table table, OutputStream out, Progress progress) throws IOException {
        write(List.of(new NamedTable(table.title(), table)), out, progress);
    }

    /**
     * One table behind the other, each beginning on a page of its own, the pages counted through;
     * the places to sign behind the last.
     *
     * @param tables at least one; the title of the first is that of the file
     * @throws IOException as above
     */
    public void write(List<NamedTable> tables, OutputStream out, Progress progress)
            throws IOException {
        try (PdfPages pages = new PdfPages()) {
            List<JasperPrint> prints = new ArrayList<>();
            for (NamedTable one : tables) {
                boolean last = one == tables.getLast();
                int before = PdfPages.count(prints);
                prints.addAll(
                        pages.table(
                                one.table(),
                                last ? signatures : Optional.empty(),
                                before,
                                progress));
            }
            pages.export(prints, tables.getFirst().table().title(), false, out, progress);
        } catch (JRException e) {
            throw new IOException("The PDF could not be made: " + e.getMessage(), e);
        }
    }
}
