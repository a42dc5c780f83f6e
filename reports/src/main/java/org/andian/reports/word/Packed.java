package org.andian.reports.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Parts packed into one file; the same parts give the same bytes. */
final class Packed {

    /** When it was made is nobody's concern; no earlier day is kept without a zone. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1981, 1, 1, 0, 0);

    private Packed() {}

    /**
     * @param parts by name, in the order in which they are packed
     * @param out left open
     */
    static void write(Map<String, byte[]> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(NEVER);
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** A part that is the same in every document. */
    static byte[] shipped(String name) throws IOException {
        try (InputStream in = Packed.class.getResourceAsStream("/word/" + name)) {
            return in.readAllBytes();
        }
    }
}
