package org.andian.test.bench;

import org.andian.reports.Format;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file written in a process of its own, whose heap is the limit: prints milliseconds, the most
 * heap used in MiB, and what was written.
 */
final class PrintChild {

    private PrintChild() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[1]);
        Path file = Path.of(arguments[2]);
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            switch (arguments[0]) {
                case "xlsx" -> Format.XLSX.writer().write(PrintedRows.table(rows), out);
                case "pdf" -> Format.PDF.writer().write(PrintedRows.table(rows), out);
                case "bare-xlsx" -> BareXlsx.write(rows, out);
                default -> BarePdf.write(rows, out);
            }
        }
        System.out.println("RESULT " + (System.nanoTime() - start) / 1_000_000 + " " + peak());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
