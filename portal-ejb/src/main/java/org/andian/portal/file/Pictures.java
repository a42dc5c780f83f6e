package org.andian.portal.file;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

import org.andian.portal.refusal.Refusal;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Reads pictures of strangers and writes them anew. How large one is, is asked before anything of
 * it is unpacked; what is unpacked is bounded, whatever the picture says: one picture takes at most
 * 200 MB for the time of its reading.
 */
final class Pictures {

    static final int LONGEST = 2560;
    static final int LONGEST_SMALL = 320;
    static final int MILLION_PIXELS = 50;

    /** A WebP, and a JPEG of several scans: their readers hold all of it at once. */
    static final int MILLION_PIXELS_AT_ONCE = 16;

    /** More than any program writes; each costs the time of the whole picture. */
    static final int MOST_SCANS = 100;

    private static final long MILLION = 1_000_000;

    /** A line is held whole; none of a JPEG is longer. */
    private static final int LONGEST_SIDE = 65_535;

    /** Bytes; with what is made of it a picture takes less than thrice as much. */
    private static final long MOST_UNPACKED = 64 * MILLION;

    private static final int MOST_OF_PNG = 6 * 1024 * 1024;
    private static final float QUALITY = 0.85f;

    private Pictures() {}

    /**
     * @throws Refusal PIXELS, PICTURE
     */
    static Picture anew(Path file, FileType type) throws IOException {
        Outline outline = PictureParts.of(file, type);
        BufferedImage read = read(file, type, outline);
        boolean clear = read.getColorModel().hasAlpha();
        BufferedImage upright =
                Upright.turned(Scaling.within(read, LONGEST, clear), outline.orientation());
        boolean drawn = type == FileType.PNG || clear;
        byte[] png = drawn ? png(upright) : null;
        boolean asPng = drawn && png.length <= MOST_OF_PNG;
        return new Picture(
                asPng ? FileType.PNG : FileType.JPEG,
                asPng ? png : jpeg(Scaling.within(upright, LONGEST, false)),
                jpeg(Scaling.within(upright, LONGEST_SMALL, false)),
                upright.getWidth(),
                upright.getHeight());
    }

    private static BufferedImage read(Path file, FileType type, Outline outline)
            throws IOException {
        requireFew(outline.pixels(), MILLION_PIXELS_AT_ONCE);
        if (outline.scans() > MOST_SCANS) {
            throw new Refusal(FileReason.PICTURE);
        }
        ImageReader reader = reader(type);
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return reader.read(0, bounded(reader, type, outline));
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // readers fail in many ways over what is no picture; nothing of ours is wrong then
            throw new Refusal(FileReason.PICTURE);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileType type) throws IOException {
        return type == FileType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(type.name()).next();
    }

    /** Of very large pictures only every second or third pixel is unpacked. */
    private static ImageReadParam bounded(ImageReader reader, FileType type, Outline outline)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw new Refusal(FileReason.PICTURE);
        }
        long pixels = (long) width * height;
        boolean atOnce = type == FileType.WEBP || outline.scans() > 1;
        requireFew(pixels, atOnce ? MILLION_PIXELS_AT_ONCE : MILLION_PIXELS);
        int step = 1;
        while (pixels * bytesOfPixel(reader) / ((long) step * step) > MOST_UNPACKED) {
            step++;
        }
        ImageReadParam bounded = reader.getDefaultReadParam();
        bounded.setSourceSubsampling(step, step, 0, 0);
        return bounded;
    }

    private static void requireFew(long pixels, int millions) {
        if (pixels > millions * MILLION) {
            throw new Refusal(FileReason.PIXELS, millions);
        }
    }

    private static int bytesOfPixel(ImageReader reader) throws IOException {
        ImageTypeSpecifier raw = reader.getRawImageType(0);
        if (raw == null) {
            return Integer.BYTES;
        }
        SampleModel samples = raw.getSampleModel();
        int sample = Math.max(1, DataBuffer.getDataTypeSize(samples.getDataType()) / Byte.SIZE);
        return samples.getNumDataElements() * sample;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream into = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", into);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream into = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(into);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
