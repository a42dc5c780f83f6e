package org.andian.reports;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.design.JasperDesign;
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
 * The pages of a PDF while it is made; those beyond a few wait in a temporary file, which is gone
 * when this is closed. For one thread.
 */
final class PdfPages implements AutoCloseable {

    private static final int PAGES_IN_MEMORY = 20;
    private static final int BLOCK_BYTES = 4096;
    private static final int GROWTH_BLOCKS = 100;

    private final Path folder;
    private final JRSwapFileVirtualizer swap;
    private long taken;

    PdfPages() throws IOException {
        folder = Files.createTempDirectory("pages");
        swap =
                new JRSwapFileVirtualizer(
                        PAGES_IN_MEMORY,
                        new JRSwapFile(folder.toString(), BLOCK_BYTES, GROWTH_BLOCKS),
                        true);
    }

    /**
     * Lays a table out; its rows are fetched once for each part it is cut into.
     *
     * @param before how many pages stand before it, from which its numbers go on
     */
    List<JasperPrint> table(
            Table table, Optional<Signatures> signatures, int before, Progress progress)
            throws JRException {
        List<JasperPrint> prints = new ArrayList<>();
        List<Table> parts = TableParts.of(table);
        for (Table part : parts) {
            Optional<TableDesign.Ending> ending =
                    part == parts.getLast()
                            ? Optional.of(new TableDesign.Ending(table, signatures))
                            : Optional.empty();
            ReadAhead read = new ReadAhead(part.rows().get());
            TableSource rows = new TableSource(part, read, progress);
            TableDesign design =
                    new TableDesign(part, read.first(), ending, before + count(prints));
            prints.add(fill(design.design(), design.parameters(), rows));
            taken = rows.taken();
        }
        return prints;
    }

    /** How many pages these have. */
    static int count(List<JasperPrint> prints) {
        return prints.stream().mapToInt(print -> print.getPages().size()).sum();
    }

    JasperPrint fill(JasperDesign design, Map<String, Object> values, JRDataSource rows)
            throws JRException {
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.put(JRParameter.REPORT_VIRTUALIZER, swap);
        return JasperFillManager.fillReport(
                JasperCompileManager.compileReport(design), parameters, rows);
    }

    /**
     * @param bookmarks whether each of them is one, under its name
     */
    void export(
            List<JasperPrint> prints,
            String title,
            boolean bookmarks,
            OutputStream out,
            Progress progress)
            throws JRException {
        long rows = taken;
        SimplePdfReportConfiguration pages = new SimplePdfReportConfiguration();
        pages.setForceLineBreakPolicy(true);
        pages.setProgressMonitor(() -> progress.written(rows));
        SimplePdfExporterConfiguration file = new SimplePdfExporterConfiguration();
        file.setMetadataTitle(title);
        file.setCreatingBatchModeBookmarks(bookmarks);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setConfiguration(pages);
        exporter.setConfiguration(file);
        exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }

    /** The swapped pages hold data of premises: nothing of them stays behind. */
    @Override
    public void close() throws IOException {
        swap.cleanup();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
