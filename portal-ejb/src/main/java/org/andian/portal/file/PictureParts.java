package org.andian.portal.file;

import org.andian.portal.refusal.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Goes over the parts a picture is made of and unpacks none. Readers of pictures believe what parts
 * say of themselves: a part longer than its file, a frame larger than its picture, a thousand scans
 * of one JPEG would cost a node its memory or its time.
 */
final class PictureParts {

    private static final int JPEG_START = 2;
    private static final int JPEG_FILL = 0xFF;
    private static final int JPEG_TEM = 0x01;
    private static final int JPEG_SOF_FIRST = 0xC0;
    private static final int JPEG_DHT = 0xC4;
    private static final int JPEG_JPG = 0xC8;
    private static final int JPEG_DAC = 0xCC;
    private static final int JPEG_SOF_LAST = 0xCF;
    private static final int JPEG_RESTART_FIRST = 0xD0;
    private static final int JPEG_SOI = 0xD8;
    private static final int JPEG_EOI = 0xD9;
    private static final int JPEG_SOS = 0xDA;
    private static final int JPEG_APP1 = 0xE1;

    /** Where a frame says of how many colours it is, from its length on. */
    private static final int JPEG_COLOURS = 7;

    private static final int COLOURS_OF_PRINT = 4;

    private static final int PNG_START = 8;
    private static final int PNG_AROUND = 12;
    private static final int PNG_EXIF = fourBig("eXIf");
    private static final int PNG_END = fourBig("IEND");

    private static final int WEBP_START = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int FRAME_HEAD = 16;
    private static final int SIDE_BITS = 14;
    private static final int SIDE = (1 << SIDE_BITS) - 1;
    private static final int THREE_BYTES = 0xFFFFFF;

    private PictureParts() {}

    /**
     * @throws Refusal PICTURE when parts do not fit into the file, or its colours are for printing
     */
    static Outline of(Path file, FileType type) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
        try {
            return switch (type) {
                case JPEG -> ofJpeg(all);
                case PNG -> ofPng(all);
                case WEBP -> ofWebP(all.order(ByteOrder.LITTLE_ENDIAN));
                default -> throw new IllegalArgumentException(type + " is no picture.");
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw new Refusal(FileReason.PICTURE);
        }
    }

    /** From marker to marker, as its reader goes: over all that stands between. */
    private static Outline ofJpeg(ByteBuffer all) {
        int orientation = Upright.AS_IT_IS;
        int scans = 0;
        int at = marker(all, JPEG_START);
        while (at < all.limit() && unsigned(all, at) != JPEG_EOI) {
            int code = unsigned(all, at);
            int next = at + 1;
            if (hasLength(code)) {
                int length = Short.toUnsignedInt(all.getShort(next));
                if (code == JPEG_APP1 && orientation == Upright.AS_IT_IS) {
                    orientation = orientation(all, next + Short.BYTES, length - Short.BYTES);
                }
                if (isFrame(code) && unsigned(all, next + JPEG_COLOURS) == COLOURS_OF_PRINT) {
                    // the reader would take black for transparency
                    throw new Refusal(FileReason.PICTURE);
                }
                scans += code == JPEG_SOS ? 1 : 0;
                next += length;
            }
            at = marker(all, next);
        }
        return new Outline(orientation, scans, 0);
    }

    /** Where the code of the next marker stands; the end where there is none. */
    private static int marker(ByteBuffer all, int from) {
        for (int at = from + 1; at < all.limit(); at++) {
            int code = unsigned(all, at);
            if (unsigned(all, at - 1) == JPEG_FILL && code != 0 && code != JPEG_FILL) {
                return at;
            }
        }
        return all.limit();
    }

    /** ITU-T T.81, table B.1: SOF0 to SOF15, among which stand DHT, JPG and DAC. */
    private static boolean isFrame(int code) {
        return code >= JPEG_SOF_FIRST
                && code <= JPEG_SOF_LAST
                && code != JPEG_DHT
                && code != JPEG_JPG
                && code != JPEG_DAC;
    }

    private static boolean hasLength(int code) {
        return code != JPEG_TEM && (code < JPEG_RESTART_FIRST || code > JPEG_SOI);
    }

    private static Outline ofPng(ByteBuffer all) {
        int orientation = Upright.AS_IT_IS;
        int at = PNG_START;
        while (at + CHUNK_HEAD <= all.limit()) {
            int length = all.getInt(at);
            int kind = all.getInt(at + Integer.BYTES);
            if (length < 0 || length > all.limit() - at - PNG_AROUND) {
                throw new Refusal(FileReason.PICTURE);
            }
            if (kind == PNG_END) {
                break;
            }
            if (kind == PNG_EXIF) {
                orientation = orientation(all, at + CHUNK_HEAD, length);
            }
            at += PNG_AROUND + length;
        }
        return new Outline(orientation, 1, 0);
    }

    /** A frame of a moving picture holds chunks of its own. */
    private static Outline ofWebP(ByteBuffer all) {
        int orientation = Upright.AS_IT_IS;
        long pixels = 0;
        int at = WEBP_START;
        while (at + CHUNK_HEAD <= all.limit()) {
            int length = all.getInt(at + Integer.BYTES);
            int data = at + CHUNK_HEAD;
            if (length < 0 || length > all.limit() - data) {
                throw new Refusal(FileReason.PICTURE);
            }
            String kind = four(all.getInt(at));
            pixels = Math.max(pixels, pixels(all, kind, data));
            if (kind.equals("EXIF")) {
                orientation = orientation(all, data, length);
            }
            at = kind.equals("ANMF") ? data + FRAME_HEAD : data + length + length % 2;
        }
        return new Outline(orientation, 1, pixels);
    }

    private static long pixels(ByteBuffer all, String kind, int data) {
        return switch (kind) {
            case "VP8 " -> (long) (all.getShort(data + 6) & SIDE) * (all.getShort(data + 8) & SIDE);
            case "VP8L" -> {
                int sides = all.getInt(data + 1);
                yield ((sides & SIDE) + 1L) * ((sides >>> SIDE_BITS & SIDE) + 1L);
            }
            case "VP8X" -> pixels(all, data + 4);
            case "ANMF" -> pixels(all, data + 6);
            default -> 0;
        };
    }

    /** Two sides of three bytes, each less one. */
    private static long pixels(ByteBuffer all, int at) {
        return ((all.getInt(at) & THREE_BYTES) + 1L) * ((all.getInt(at + 2) >>> Byte.SIZE) + 1L);
    }

    private static int orientation(ByteBuffer all, int from, int length) {
        return Upright.orientation(all.slice(from, Math.clamp(length, 0, all.limit() - from)));
    }

    private static int unsigned(ByteBuffer all, int at) {
        return Byte.toUnsignedInt(all.get(at));
    }

    private static int fourBig(String kind) {
        return ByteBuffer.wrap(kind.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static String four(int kind) {
        byte[] signs =
                ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(kind)
                        .array();
        return new String(signs, StandardCharsets.ISO_8859_1);
    }
}
