package org.andian.reports;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PDF on A4 with embedded fonts, the header repeated on every page and a page number between
 * dashes; a table wider than that goes on over more pages. Pages beyond a few wait in a temporary
 * file, so that a thousand of them fit a small heap.
 */
public final class PdfWriter implements TableWriter {

    /** Side by side on one page. */
    static final int MOST_COLUMNS = 26;

    private static final int PAGES_IN_MEMORY = 20;
    private static final int BLOCK_BYTES = 4096;
    private static final int GROWTH_BLOCKS = 100;

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
        Path folder = Files.createTempDirectory("pages");
        JRSwapFileVirtualizer pages =
                new JRSwapFileVirtualizer(
                        PAGES_IN_MEMORY,
                        new JRSwapFile(folder.toString(), BLOCK_BYTES, GROWTH_BLOCKS),
                        true);
        try {
            List<JasperPrint> prints = new ArrayList<>();
            List<Table> parts = TableParts.of(table);
            long taken = 0;
            for (Table part : parts) {
                Optional<TableDesign.Ending> ending =
                        part == parts.getLast()
                                ? Optional.of(new TableDesign.Ending(table, signatures))
                                : Optional.empty();
                ReadAhead read = new ReadAhead(part.rows().get());
                TableSource rows = new TableSource(part, read, progress);
                prints.add(
                        fill(
                                new TableDesign(part, read.first(), ending, pagesOf(prints)),
                                rows,
                                pages));
                taken = rows.taken();
            }
            export(prints, table.title(), out, progress, taken);
        } catch (JRException e) {
            throw new IOException("The PDF could not be made: " + e.getMessage(), e);
        } finally {
            pages.cleanup();
            remove(folder);
        }
    }

    /** Where the next part begins to count its pages. */
    private static int pagesOf(List<JasperPrint> prints) {
        return prints.stream().mapToInt(print -> print.getPages().size()).sum();
    }

    private static JasperPrint fill(
            TableDesign design, TableSource rows, JRSwapFileVirtualizer pages) throws JRException {
        Map<String, Object> parameters = new HashMap<>(design.parameters());
        parameters.put(JRParameter.REPORT_VIRTUALIZER, pages);
        return JasperFillManager.fillReport(
                JasperCompileManager.compileReport(design.design()), parameters, rows);
    }

    private static void export(
            List<JasperPrint> prints, String title, OutputStream out, Progress progress, long rows)
            throws JRException {
        SimplePdfReportConfiguration pages = new SimplePdfReportConfiguration();
        pages.setForceLineBreakPolicy(true);
        pages.setProgressMonitor(() -> progress.written(rows));
        SimplePdfExporterConfiguration file = new SimplePdfExporterConfiguration();
        file.setMetadataTitle(title);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setConfiguration(pages);
        exporter.setConfiguration(file);
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }

    /** The swapped pages hold data of premises: nothing of them stays behind. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
