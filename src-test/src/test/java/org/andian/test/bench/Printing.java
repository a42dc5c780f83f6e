package org.andian.test.bench;

import com.lowagie.text.pdf.PdfReader;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Our writer against the bare library with the same cells, turn about in the same run, each in a
 * process whose heap is limited.
 */
final class Printing {

    private static final int HEAP_MIB = 128;
    private static final int TURNS = 3;
    private static final double LIMIT = 1.5;

    private record Run(long millis, long heapMib) {}

    private final String format;
    private final int rows;

    private Printing(String format, int rows) {
        this.format = format;
        this.rows = rows;
    }

    static void xlsx(PrintStream out) throws IOException, InterruptedException {
        new Printing("xlsx", 100_000).compare(out);
    }

    /** As many rows as fill a little over 900 pages. */
    static void pdf(PrintStream out) throws IOException, InterruptedException {
        new Printing("pdf", 21_700).compare(out);
    }

    private void compare(PrintStream out) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("printing");
        Path file = folder.resolve("ours." + format);
        List<Run> ours = new ArrayList<>();
        List<Run> bare = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ours.add(run(format, file));
            bare.add(run("bare-" + format, folder.resolve("bare." + format)));
        }
        report(out, file, best(ours), best(bare));
        for (Path one : List.of(file, folder.resolve("bare." + format), folder)) {
            Files.delete(one);
        }
    }

    private void report(PrintStream out, Path file, Run ours, Run bare) throws IOException {
        double ratio = (double) ours.millis / bare.millis;
        out.printf(
                Locale.ROOT,
                "%s of %,d rows (%s, %.1f MiB), heap limit %d MiB, best of %d%n",
                format,
                rows,
                extent(file),
                Files.size(file) / 1048576.0,
                HEAP_MIB,
                TURNS);
        out.printf(
                Locale.ROOT,
                "ours          %,7d ms, at most %d MiB of heap used%n",
                ours.millis,
                ours.heapMib);
        out.printf(
                Locale.ROOT,
                "bare library  %,7d ms, at most %d MiB of heap used%n",
                bare.millis,
                bare.heapMib);
        out.printf(
                Locale.ROOT,
                "ratio %.2f, limit %.2f: %s%n",
                ratio,
                LIMIT,
                ratio <= LIMIT ? "PASS" : "FAIL");
    }

    private String extent(Path file) throws IOException {
        if (format.equals("xlsx")) {
            return PrintedRows.columns() + " columns";
        }
        try (PdfReader reader = new PdfReader(file.toString())) {
            return reader.getNumberOfPages() + " pages";
        }
    }

    private static Run best(List<Run> runs) {
        return runs.stream()
                .min((one, other) -> Long.compare(one.millis, other.millis))
                .orElseThrow();
    }

    private Run run(String what, Path file) throws IOException, InterruptedException {
        Path said = file.resolveSibling("said");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + HEAP_MIB + "m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PrintChild.class.getName(),
                                what,
                                Integer.toString(rows),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int code = process.waitFor();
        String answer = Files.readString(said);
        Files.delete(said);
        String[] words =
                answer.lines()
                        .filter(line -> line.startsWith("RESULT "))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                what + " ended with " + code + ": " + answer))
                        .split(" ");
        return new Run(Long.parseLong(words[1]), Long.parseLong(words[2]));
    }
}
