package org.andian.portal.file;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small real files of each kind. */
final class Samples {

    /** 1 by 1, lossless, as the format's own documentation shows it. */
    static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    static final double LATITUDE = 34.5;

    private static final int AFTER_START = 2;

    /** In a PNG: after its signature and its first chunk. */
    private static final int AFTER_FIRST = 8 + 12 + 13;

    private Samples() {}

    static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sample", ".bin"), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Left half red, right half blue. */
    static BufferedImage redAndBlue(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 2, height);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(width / 2, 0, width - width / 2, height);
        drawing.dispose();
        return picture;
    }

    static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    /** A JPEG as a telephone writes it: how it was held, and where. */
    static byte[] ofTelephone(BufferedImage picture, int orientation) {
        byte[] jpeg = written(picture, "jpg");
        byte[] exif = exif(orientation);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        all.put(jpeg, 0, AFTER_START);
        all.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2)).put(exif);
        all.put(jpeg, AFTER_START, jpeg.length - AFTER_START);
        return all.array();
    }

    /** Two directories: the orientation and a pointer, then the latitude as three fractions. */
    static byte[] exif(int orientation) {
        int first = 8;
        int gps = first + 2 + 2 * 12 + 4;
        int fractions = gps + 2 + 2 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(fractions + 24).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(first);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, fractions);
        tiff.putInt(0);
        tiff.putInt(34).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1);
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + tiff.capacity())
                .put(head)
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG that says how large it is and holds almost nothing: what unpacks it is lost. */
    static byte[] bomb(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) 2)
                        .array());
        chunk(out, "IDAT", deflated(new byte[1024]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] data) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        try (DataOutputStream into = new DataOutputStream(out)) {
            into.writeInt(data.length);
            into.write(name);
            into.write(data);
            into.writeInt((int) check.getValue());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** With one more part before what is seen. */
    static byte[] withChunk(byte[] png, String kind, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, AFTER_FIRST);
        chunk(out, kind, data);
        out.write(png, AFTER_FIRST, png.length - AFTER_FIRST);
        return out.toByteArray();
    }

    /** A text of a PNG that unpacks to very much more than it is. */
    static byte[] packedText(int megabytes) {
        byte[] packed = deflated(new byte[megabytes * 1024 * 1024]);
        return ByteBuffer.allocate(9 + packed.length)
                .put("Comment".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put((byte) 0)
                .put(packed)
                .array();
    }

    /** A WebP of these chunks, each its name and what it holds. */
    static byte[] webp(Object... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < chunks.length; i += 2) {
            byte[] data = (byte[]) chunks[i + 1];
            out.writeBytes(((String) chunks[i]).getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(little(data.length));
            out.writeBytes(data);
            out.writeBytes(new byte[data.length % 2]);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(little(out.size()));
        whole.writeBytes(out.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    /** What a JPEG's start of one more scan looks like, again and again, before its end. */
    static byte[] ofScans(byte[] jpeg, int scans) {
        byte[] scan = HexFormat.of().parseHex("FFDA0008010100000000");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, jpeg.length - AFTER_START);
        for (int i = 0; i < scans; i++) {
            out.writeBytes(scan);
        }
        out.write(jpeg, jpeg.length - AFTER_START, AFTER_START);
        return out.toByteArray();
    }

    /** As programs for the web write it: coarse first, then finer. */
    static byte[] progressive(BufferedImage picture) {
        return jpeg(new IIOImage(picture, null, null));
    }

    /** As programs for printing write it: four colours, said so by the mark that Adobe's have. */
    static byte[] forPrinting() {
        byte[] four =
                jpeg(
                        new IIOImage(
                                Raster.createInterleavedRaster(
                                        DataBuffer.TYPE_BYTE, 16, 16, 4, null),
                                null,
                                null));
        byte[] mark = HexFormat.of().parseHex("ffee000e41646f626500640000000002");
        return ByteBuffer.allocate(four.length + mark.length)
                .put(four, 0, 2)
                .put(mark)
                .put(four, 2, four.length - 2)
                .array();
    }

    private static byte[] jpeg(IIOImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream into = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(into);
            writer.write(null, picture, how);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(plain);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    /** An archive in which each part holds its own name, unless it says otherwise after a bar. */
    static byte[] archive(String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                String[] named = part.split("\\|", 2);
                zip.putNextEntry(new ZipEntry(named[0]));
                zip.write(named[named.length - 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    /** A paper of the old kind with these documents in it. */
    static byte[] old(byte[] content, String... documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem folders = new POIFSFileSystem()) {
            for (String document : documents) {
                folders.createDocument(new ByteArrayInputStream(content), document);
            }
            folders.writeFilesystem(out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    /** The records of a workbook with one sheet. */
    static byte[] workbook(int kindOfSheet) {
        return ByteBuffer.allocate(4 + 8 + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x0085)
                .putShort((short) 8)
                .putInt(0)
                .put((byte) 0)
                .put((byte) kindOfSheet)
                .putShort((short) 0)
                .putShort((short) 0x000A)
                .putShort((short) 0)
                .array();
    }

    /** The first box of a file of ISO's media format. */
    static byte[] box(String... brands) {
        ByteBuffer box = ByteBuffer.allocate(12 + 4 * brands.length);
        box.putInt(box.capacity()).put("ftyp".getBytes(StandardCharsets.US_ASCII));
        box.put(brands[0].getBytes(StandardCharsets.US_ASCII)).putInt(0);
        Arrays.stream(brands)
                .skip(1)
                .forEach(brand -> box.put(brand.getBytes(StandardCharsets.US_ASCII)));
        return box.array();
    }
}
