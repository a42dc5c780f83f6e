package org.andian.reports.entry;

import org.andian.reports.entry.UnusableWorkbook.Reason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Weighs a workbook before it is read: unpacks each part without keeping it, so that a small file
 * cannot become a large memory. The library is the one that reads it: two would differ in what they
 * find in a file made to harm.
 */
final class Weight {

    /** Characters a cell may hold: Excel's own limit. */
    static final int LONGEST_CELL = 32_767;

    /** Filled cells of a sheet: 50 columns of as many rows as any list may have. */
    static final int MOST_CELLS = 1_000_000;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_BYTES = 10 * MEGABYTE;

    /** Files packed into the workbook: one with a thousand sheets and pictures is no list. */
    static final int MOST_PARTS = 1000;

    /** Of the table of shared texts. */
    static final int STRINGS = 24 * MEGABYTE;

    /** Of any part that is read as a whole: the workbook's own, its styles, what relates them. */
    static final int WHOLE = 4 * MEGABYTE;

    private static final int SHEET = 64 * MEGABYTE;

    /** Pictures, printers' settings: whatever bears a name that no part to read has by custom. */
    private static final int ATTACHED = 24 * MEGABYTE;

    private static final int ALL = 2 * SHEET;
    private static final int BUFFER = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Weight() {}

    /**
     * Every part is weighed, whatever its name: which of them is a sheet, the workbook says by its
     * relations alone. Two of one name are damage, since nobody can know which is meant.
     *
     * @throws UnusableWorkbook OLD_OR_LOCKED, NOT_EXCEL, TOO_LARGE, TOO_MANY_PARTS or BROKEN
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
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            weigh(zip);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnusableWorkbook(Reason.BROKEN, damaged);
        }
    }

    /**
     * A part by what it is read as, whatever it is called.
     *
     * @param most {@link #STRINGS} or {@link #WHOLE}
     * @param part read to its end and closed; null, of a workbook without it, weighs nothing
     * @throws UnusableWorkbook TOO_LARGE
     */
    static void check(InputStream part, int most) throws IOException, UnusableWorkbook {
        if (part != null) {
            weigh(part, most, new byte[BUFFER]);
        }
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static void weigh(ZipFile zip) throws IOException, UnusableWorkbook {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MOST_PARTS) {
            throw UnusableWorkbook.ofParts(parts.size());
        }
        byte[] buffer = new byte[BUFFER];
        Set<String> names = new HashSet<>();
        long left = ALL;
        for (ZipArchiveEntry part : parts) {
            if (!names.add(part.getName().toLowerCase(Locale.ROOT)) || !isPacked(part)) {
                throw new UnusableWorkbook(Reason.BROKEN);
            }
            left -= weigh(zip.getInputStream(part), Math.min(left, limit(part)), buffer);
        }
    }

    /** In one of the two ways that workbooks know (ECMA-376 Part 2, annex B). */
    private static boolean isPacked(ZipArchiveEntry part) {
        return part.getMethod() == ZipArchiveEntry.STORED
                || part.getMethod() == ZipArchiveEntry.DEFLATED;
    }

    /** Returns the bytes of the part, which is closed. */
    private static long weigh(InputStream part, long most, byte[] buffer)
            throws IOException, UnusableWorkbook {
        long weight = 0;
        try (part) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                weight += read;
                if (weight > most) {
                    throw new UnusableWorkbook(Reason.TOO_LARGE);
                }
            }
        }
        return weight;
    }

    private static int limit(ZipArchiveEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (name.startsWith("xl/worksheets/")) {
            return SHEET;
        }
        if (name.equals("xl/sharedstrings.xml")) {
            return STRINGS;
        }
        return name.endsWith(".xml") || name.endsWith(".rels") ? WHOLE : ATTACHED;
    }
}
