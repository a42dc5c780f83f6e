package org.andian.reports;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/** What another reader makes of a PDF: the commands of poppler-utils. */
public final class Poppler {

    private static final Pattern WORD =
            Pattern.compile("<word" + " \\w+=\"(.+?)\"".repeat(4) + ">(.*?)</word>");

    private final Path folder;
    private final Path pdf;

    public Poppler(Path folder, byte[] file) throws IOException {
        this.folder = folder;
        pdf = Files.write(folder.resolve("file.pdf"), file);
    }

    /** As it stands on the page, runs of blanks made one. */
    public String text() throws IOException {
        return run("pdftotext", "-layout", pdf.toString(), "-").replaceAll("[ \\f]+", " ");
    }

    public List<FontLine> fonts() throws IOException {
        return run("pdffonts", pdf.toString()).lines().skip(2).map(FontLine::read).toList();
    }

    /**
     * A line of {@code pdffonts}; the columns are counted from the right, because a type may be
     * several words.
     */
    public record FontLine(String name, boolean embedded) {

        private static FontLine read(String line) {
            String[] words = line.strip().split("\\s+");
            return new FontLine(
                    words[0].replaceFirst("^[A-Z]{6}\\+", ""),
                    words[words.length - 5].equals("yes"));
        }
    }

    /** The page's picture at 72 points per inch, so that a pixel is a point. */
    public BufferedImage page(int number) throws IOException {
        Path picture = folder.resolve("page-" + number);
        run(
                "pdftoppm",
                "-r",
                "72",
                "-png",
                "-singlefile",
                "-f",
                "" + number,
                "-l",
                "" + number,
                pdf.toString(),
                picture.toString());
        return ImageIO.read(Path.of(picture + ".png").toFile());
    }

    /** How many pixels of a rectangle are not white. */
    public static long ink(BufferedImage page, int x, int y, int width, int height) {
        return Arrays.stream(page.getRGB(x, y, width, height, null, 0, width))
                .filter(pixel -> (pixel & 0xFFFFFF) != 0xFFFFFF)
                .count();
    }

    public static long red(BufferedImage page) {
        return Arrays.stream(
                        page.getRGB(
                                0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .filter(
                        pixel ->
                                (pixel >> 16 & 0xFF) > 180
                                        && (pixel >> 8 & 0xFF) < 90
                                        && (pixel & 0xFF) < 90)
                .count();
    }

    public int pages() throws IOException {
        return run("pdfinfo", pdf.toString())
                .lines()
                .filter(line -> line.startsWith("Pages:"))
                .mapToInt(line -> Integer.parseInt(line.substring(6).strip()))
                .findFirst()
                .orElseThrow();
    }

    /** Where the page numbers stand from the left, in points; nothing stands below them. */
    public List<Integer> pageNumberColumns() throws IOException {
        List<Integer> columns = new ArrayList<>();
        for (int page = 1; page <= pages(); page++) {
            Comparator<Word> height = Comparator.comparingDouble(Word::bottom);
            columns.add((int) words(page).stream().max(height).orElseThrow().left());
        }
        return columns;
    }

    /** A word of a page, in points from its left and upper edges. */
    public record Word(String text, double left, double top, double right, double bottom) {

        private static Word read(MatchResult found) {
            return new Word(
                    found.group(5),
                    Double.parseDouble(found.group(1)),
                    Double.parseDouble(found.group(2)),
                    Double.parseDouble(found.group(3)),
                    Double.parseDouble(found.group(4)));
        }
    }

    /** In the order in which they are read; signs that XML keeps for itself stay as it has them. */
    public List<Word> words(int page) throws IOException {
        String from = "" + page;
        String words = run("pdftotext", "-bbox", "-f", from, "-l", from, pdf.toString(), "-");
        return WORD.matcher(words).results().map(Word::read).toList();
    }

    private String run(String... command) throws IOException {
        Path out = folder.resolve(command[0] + ".out");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command[0] + " says: " + Files.readString(out));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
