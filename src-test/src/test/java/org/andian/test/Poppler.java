package org.andian.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What another reader makes of a PDF: the commands of poppler-utils. */
public final class Poppler {

    private static final int FROM_THE_RIGHT = 5;

    private Poppler() {}

    /** Line by line as it stands on the page, runs of blanks made one. */
    public static List<String> lines(Path pdf) {
        return run("pdftotext", "-layout", pdf.toString(), "-")
                .lines()
                .map(line -> line.replaceAll("[ \\f]+", " ").strip())
                .toList();
    }

    /** Names of the fonts that are not embedded. */
    public static List<String> fontsLeftOut(Path pdf) {
        List<String> fonts = run("pdffonts", pdf.toString()).lines().skip(2).toList();
        if (fonts.isEmpty()) {
            throw new IllegalStateException("no font in " + pdf);
        }
        return fonts.stream().filter(font -> !isEmbedded(font)).toList();
    }

    public static int pages(Path pdf) {
        return run("pdfinfo", pdf.toString())
                .lines()
                .filter(line -> line.startsWith("Pages:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    /** Columns are counted from the right, because a type may be several words. */
    private static boolean isEmbedded(String font) {
        String[] words = font.strip().split("\\s+");
        return words[words.length - FROM_THE_RIGHT].equals("yes");
    }

    private static String run(String... command) {
        try {
            Path out = Files.createTempFile("poppler", ".txt");
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile())
                            .start();
            int code = process.waitFor();
            String told = Files.readString(out, StandardCharsets.UTF_8);
            Files.delete(out);
            if (code != 0) {
                throw new IllegalStateException(command[0] + " says: " + told);
            }
            return told;
        } catch (IOException unable) {
            throw new IllegalStateException("Could not run " + command[0], unable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
