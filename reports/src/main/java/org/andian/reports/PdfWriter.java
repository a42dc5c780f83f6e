package org.andian.reports;

import net.sf.jasperreports.engine.JRException;

import java.io.IOException;
import java.io.OutputStream;
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
        try (PdfPages pages = new PdfPages()) {
            pages.export(
                    pages.table(table, signatures, 0, progress),
                    table.title(),
                    false,
                    out,
                    progress);
        } catch (JRException e) {
            throw new IOException("The PDF could not be made: " + e.getMessage(), e);
        }
    }
}
