package org.andian.reports;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** What another reader makes of a PDF: the commands of poppler-utils. */
final class Poppler {

    private final Path folder;
    private final Path pdf;

    Poppler(Path folder, byte[] file) throws IOException {
        this.folder = folder;
        pdf = Files.write(folder.resolve("file.pdf"), file);
    }

    /** As it stands on the page, runs of blanks made one. */
    String text() throws IOException {
        return run("pdftotext", "-layout", pdf.toString(), "-").replaceAll("[ \\f]+", " ");
    }

    List<FontLine> fonts() throws IOException {
        return run("pdffonts", pdf.toString()).lines().skip(2).map(FontLine::read).toList();
    }

    /** A line of {@code pdffonts}; the columns are counted from the right, because a type may be several words. */
    record FontLine(String name, boolean embedded) {

        private static FontLine read(String line) {
            String[] words = line.strip().split("\\s+");
            return new FontLine(words[0].replaceFirst("^[A-Z]{6}\\+", ""), words[words.length - 5].equals("yes"));
        }
    }

    /** The page's picture at 72 points per inch, so that a pixel is a point. */
    BufferedImage page(int number) throws IOException {
        Path picture = folder.resolve("page-" + number);
        run("pdftoppm", "-r", "72", "-png", "-singlefile", "-f", "" + number, "-l", "" + number, pdf.toString(), picture.toString());
        return ImageIO.read(Path.of(picture + ".png").toFile());
    }

    /** How many pixels of a rectangle are not white. */
    static long ink(BufferedImage page, int x, int y, int width, int height) {
        return Arrays.stream(page.getRGB(x, y, width, height, null, 0, width)).filter(pixel -> (pixel & 0xFFFFFF) != 0xFFFFFF).count();
    }

    private String run(String... command) throws IOException {
        Path out = folder.resolve(command[0] + ".out");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
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
