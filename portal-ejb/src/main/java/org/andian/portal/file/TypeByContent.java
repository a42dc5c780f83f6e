package org.andian.portal.file;

import org.andian.portal.refusal.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;

/**
 * What a file is, by what it holds; its name decides only between kinds of plain text. Few kinds
 * are taken and each is known by its first bytes, so no catalogue of all that exist is needed.
 */
final class TypeByContent {

    private static final int HEAD = 512;
    private static final byte[] JPEG = hex("FFD8FF");
    private static final byte[] PNG = hex("89504E470D0A1A0A");
    private static final byte[] RIFF = ascii("RIFF");
    private static final byte[] WEBP = ascii("WEBP");
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] ZIP = hex("504B0304");
    private static final byte[] OLE = hex("D0CF11E0A1B11AE1");
    private static final byte[] BOX = ascii("ftyp");
    private static final int BRAND_LENGTH = 4;
    private static final int AFTER_SIZE = 4;
    private static final int AFTER_RIFF_SIZE = 8;

    /** ISO/IEC 23008-12 and what Apple writes; not those of films and of AVIF. */
    private static final Set<String> HEIC =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs");

    private TypeByContent() {}

    /**
     * @throws Refusal EMPTY, HEIC, MACROS, LOCKED, BROKEN; NOT_TAKEN for all else
     */
    static FileType of(Path file, FileName name) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new Refusal(FileReason.EMPTY);
        }
        if (has(head, 0, JPEG)) {
            return FileType.JPEG;
        }
        if (has(head, 0, PNG)) {
            return FileType.PNG;
        }
        if (has(head, 0, RIFF) && has(head, AFTER_RIFF_SIZE, WEBP)) {
            return FileType.WEBP;
        }
        if (has(head, 0, PDF)) {
            return FileType.PDF;
        }
        if (has(head, 0, ZIP)) {
            return PackedPaper.type(file);
        }
        if (has(head, 0, OLE)) {
            return OldPaper.type(file);
        }
        if (isHeic(head)) {
            throw new Refusal(FileReason.HEIC);
        }
        return plain(file, name);
    }

    /** Text can be anything; only what its name calls text or a table is taken. */
    private static FileType plain(Path file, FileName name) throws IOException {
        return FileType.ofEnding(name.ending())
                .filter(type -> type == FileType.TXT || type == FileType.CSV)
                .filter(type -> PlainFile.isText(file))
                .orElseThrow(() -> new Refusal(FileReason.NOT_TAKEN));
    }

    /** A box with its length, {@code ftyp}, a brand, a version, and brands it goes with. */
    private static boolean isHeic(byte[] head) {
        if (!has(head, AFTER_SIZE, BOX)) {
            return false;
        }
        int end = Math.clamp(ByteBuffer.wrap(head).getInt(), 0, head.length);
        for (int at = 8; at + BRAND_LENGTH <= end; at += BRAND_LENGTH) {
            if (HEIC.contains(new String(head, at, BRAND_LENGTH, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(byte[] head, int at, byte[] wanted) {
        return head.length >= at + wanted.length
                && ByteBuffer.wrap(head, at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
