package org.andian.reports.entry;

import org.andian.reports.entry.UnusableWorkbook.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Weighs a workbook before it is read: unpacks each part without keeping it, so that a small file
 * cannot become a large memory.
 */
final class Weight {

    /** Characters a cell may hold: Excel's own limit. */
    static final int LONGEST_CELL = 32_767;

    /** Filled cells of a sheet: 50 columns of as many rows as any list may have. */
    static final int MOST_CELLS = 1_000_000;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_BYTES = 10 * MEGABYTE;
    private static final int MOST_PARTS = 1000;
    private static final int SHEET = 64 * MEGABYTE;
    private static final int STRINGS = 24 * MEGABYTE;
    private static final int OTHER = 4 * MEGABYTE;
    private static final int BUFFER = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Weight() {}

    /**
     * Parts that are not XML, such as pictures, are not weighed: nobody unpacks them.
     *
     * @throws UnusableWorkbook OLD_OR_LOCKED, NOT_EXCEL, TOO_LARGE or BROKEN
     * @throws IOException when the file cannot be read
     */
    static void check(Path file) throws IOException, UnusableWorkbook {
        byte[] first = firstBytes(file);
        if (Arrays.equals(first, OLE2)) {
            throw new UnusableWorkbook(Reason.OLD_OR_LOCKED);
        }
        if (!Arrays.equals(first, ZIP)) {
            throw new UnusableWorkbook(Reason.NOT_EXCEL);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new UnusableWorkbook(Reason.TOO_LARGE);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            weigh(zip);
        } catch (ZipException damaged) {
            throw new UnusableWorkbook(Reason.BROKEN, damaged);
        }
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static void weigh(ZipFile zip) throws IOException, UnusableWorkbook {
        if (zip.size() > MOST_PARTS) {
            throw new UnusableWorkbook(Reason.TOO_LARGE);
        }
        byte[] buffer = new byte[BUFFER];
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                weigh(zip, part, buffer);
            }
        }
    }

    private static void weigh(ZipFile zip, ZipEntry part, byte[] buffer)
            throws IOException, UnusableWorkbook {
        long left = limit(part.getName());
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new UnusableWorkbook(Reason.TOO_LARGE);
                }
            }
        }
    }

    private static int limit(String part) {
        if (part.startsWith("xl/worksheets/")) {
            return SHEET;
        }
        return part.equals("xl/sharedStrings.xml") ? STRINGS : OTHER;
    }
}
