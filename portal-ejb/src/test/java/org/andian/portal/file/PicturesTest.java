package org.andian.portal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.sun.management.ThreadMXBean;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** What becomes of pictures: upright, bounded, and nothing in them but what is seen. */
class PicturesTest {

    @TempDir private Path folder;

    @Test
    void whereItWasTakenIsGoneAndItStandsUpright() throws IOException, ImageProcessingException {
        byte[] sent = Samples.ofTelephone(Samples.redAndBlue(400, 300), 6);
        Metadata before = metadata(sent);
        GpsDirectory where = before.getFirstDirectoryOfType(GpsDirectory.class);
        assertTrue(where.containsTag(GpsDirectory.TAG_LATITUDE));
        assertEquals(6, before.getFirstDirectoryOfType(ExifIFD0Directory.class).getInteger(274));

        Picture kept = anew(sent, FileType.JPEG);

        assertEquals(List.of(300, 400), List.of(kept.width(), kept.height()));
        for (byte[] content : List.of(kept.content(), kept.small())) {
            Metadata after = metadata(content);
            assertNull(after.getFirstDirectoryOfType(GpsDirectory.class));
            assertNull(after.getFirstDirectoryOfType(ExifIFD0Directory.class));
        }
        BufferedImage upright = read(kept.content());
        assertEquals("red", colour(upright, 150, 20), "held to the right, the left was on top");
        assertEquals("blue", colour(upright, 150, 380));
    }

    /** Its corners are a b above and c d below, as the camera keeps them. */
    @Test
    void allEightWaysToHoldACameraAreUndone() {
        assertEquals(
                "abcd badc dcba cdab acbd cadb dbca bdac",
                IntStream.rangeClosed(1, 8)
                        .mapToObj(held -> corners(Upright.turned(ofFourCorners(), held)))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void howTheCameraWasHeldIsFoundInEachKind() throws IOException {
        byte[] exif = Samples.exif(8);
        byte[] bare = Arrays.copyOfRange(exif, 6, exif.length);
        byte[] png = Samples.written(Samples.redAndBlue(40, 30), "png");
        byte[] lossless = Arrays.copyOfRange(Samples.WEBP, 20, 33);
        assertEquals(8, held(Samples.ofTelephone(Samples.redAndBlue(40, 30), 8), FileType.JPEG));
        assertEquals(8, held(Samples.withChunk(png, "eXIf", bare), FileType.PNG));
        assertEquals(8, held(Samples.webp("VP8L", lossless, "EXIF", bare), FileType.WEBP));
        assertEquals(8, held(Samples.webp("VP8L", lossless, "EXIF", exif), FileType.WEBP));
        assertEquals(1, held(png, FileType.PNG));
        for (int length = 0; length < bare.length; length++) {
            int cutOff =
                    held(Samples.withChunk(png, "eXIf", Arrays.copyOf(bare, length)), FileType.PNG);
            assertTrue(cutOff == 1 || cutOff == 8, length + ": " + cutOff);
        }
    }

    @Test
    void whatAPngTellsBesidesIsGoneAndNeverUnpacked() throws IOException {
        byte[] png = Samples.written(Samples.redAndBlue(40, 30), "png");
        byte[] text = "Comment\0secret place".getBytes(StandardCharsets.US_ASCII);
        byte[] sent =
                Samples.withChunk(
                        Samples.withChunk(
                                Samples.withChunk(png, "zTXt", Samples.packedText(100)),
                                "tEXt",
                                text),
                        "eXIf",
                        Arrays.copyOfRange(Samples.exif(6), 6, Samples.exif(6).length));
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        anew(png, FileType.PNG);
        long before = memory.getCurrentThreadAllocatedBytes();
        Picture kept = anew(sent, FileType.PNG);
        long taken = memory.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 50_000_000, taken + " bytes");
        assertEquals(List.of(30, 40), List.of(kept.width(), kept.height()));
        String content = new String(kept.content(), StandardCharsets.ISO_8859_1);
        for (String part : List.of("secret place", "zTXt", "tEXt", "eXIf", "Comment")) {
            assertFalse(content.contains(part), part);
        }
    }

    @Test
    void sixteenBitsGreyAndPalettesAreReadAndFourColoursRefused() throws IOException {
        for (int type :
                List.of(
                        BufferedImage.TYPE_USHORT_GRAY,
                        BufferedImage.TYPE_BYTE_GRAY,
                        BufferedImage.TYPE_BYTE_BINARY,
                        BufferedImage.TYPE_BYTE_INDEXED)) {
            BufferedImage picture = new BufferedImage(40, 30, type);
            Graphics2D drawing = picture.createGraphics();
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, 20, 30);
            drawing.dispose();
            Picture kept = anew(Samples.written(picture, "png"), FileType.PNG);
            assertEquals(FileType.PNG, kept.type());
            assertEquals(
                    List.of(Color.WHITE.getRGB(), Color.BLACK.getRGB()),
                    List.of(read(kept.content()).getRGB(5, 5), read(kept.content()).getRGB(35, 25)),
                    "type " + type);
        }
        assertRefused(FileReason.PICTURE, Samples.forPrinting(), FileType.JPEG);
    }

    @Test
    void largeOnesBecomeSmallerAndSmallOnesStay() throws IOException {
        Picture large = anew(Samples.written(Samples.redAndBlue(5200, 1300), "jpg"), FileType.JPEG);
        assertEquals(List.of(2560, 640), List.of(large.width(), large.height()));
        BufferedImage small = read(large.small());
        assertEquals(List.of(320, 80), List.of(small.getWidth(), small.getHeight()));
        Picture tiny = anew(Samples.written(Samples.redAndBlue(20, 10), "png"), FileType.PNG);
        assertEquals(FileType.PNG, tiny.type());
        assertEquals(List.of(20, 10), List.of(tiny.width(), tiny.height()));
    }

    @Test
    void whatIsTransparentStaysSoAndWebPIsKeptAsWhatEverybodyReads() throws IOException {
        BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        Picture png = anew(Samples.written(clear, "png"), FileType.PNG);
        assertEquals(0, read(png.content()).getRGB(5, 5) >>> 24);
        assertEquals(Color.WHITE.getRGB(), read(png.small()).getRGB(5, 5));
        Picture webp = anew(Samples.WEBP, FileType.WEBP);
        assertFalse(webp.type() == FileType.WEBP);
        assertEquals(List.of(1, 1), List.of(webp.width(), webp.height()));
    }

    @Test
    void whatWouldUnpackWithoutEndIsRefusedBefore() {
        assertRefused(FileReason.PIXELS, Samples.bomb(30_000, 30_000), FileType.PNG);
        assertRefused(FileReason.PIXELS, Samples.bomb(50_001, 1_000), FileType.PNG);
        assertRefused(FileReason.PICTURE, Samples.bomb(1_000_000, 10), FileType.PNG);
    }

    @Test
    void whatSaysLessOfItselfThanItHoldsIsRefused() {
        byte[] canvas = new byte[10];
        byte[] film = {0, 0, 0, (byte) 0x9D, 1, 0x2A, (byte) 0xFF, 0x3F, (byte) 0xFF, 0x3F};
        byte[] frame = new byte[16 + 8 + film.length];
        System.arraycopy("VP8 ".getBytes(StandardCharsets.US_ASCII), 0, frame, 16, 4);
        frame[20] = (byte) film.length;
        System.arraycopy(film, 0, frame, 24, film.length);
        byte[] lossless = {0x2F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 0};
        for (byte[] webp :
                List.of(
                        Samples.webp("VP8X", canvas, "VP8 ", film),
                        Samples.webp("VP8X", canvas, "VP8L", lossless),
                        Samples.webp("VP8X", canvas, "ANMF", frame))) {
            assertRefused(FileReason.PIXELS, webp, FileType.WEBP);
        }
    }

    @Test
    void aJpegGoesOverThePictureOnlySoOften() throws IOException {
        byte[] usual = Samples.written(Samples.redAndBlue(40, 30), "jpg");
        assertEquals(1, PictureParts.of(Samples.file(folder, usual), FileType.JPEG).scans());
        byte[] progressive = Samples.progressive(Samples.redAndBlue(40, 30));
        int scans = PictureParts.of(Samples.file(folder, progressive), FileType.JPEG).scans();
        assertTrue(scans > 1 && scans < 20, scans + " scans");
        assertEquals(40, anew(Samples.ofScans(progressive, 70), FileType.JPEG).width());
        assertRefused(FileReason.PICTURE, Samples.ofScans(progressive, 100), FileType.JPEG);
    }

    @Test
    void aPartLongerThanItsFileIsRefused() {
        byte[] png =
                Samples.written(new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_INDEXED), "png");
        byte[] endless = Samples.withChunk(png, "prVt", new byte[16]);
        endless[33] = 0x7F;
        assertRefused(FileReason.PICTURE, endless, FileType.PNG);
    }

    @Test
    void whatIsNoPictureInsideIsRefused() {
        byte[] jpeg = Samples.written(Samples.redAndBlue(50, 50), "jpg");
        byte[] png = Samples.written(Samples.redAndBlue(50, 50), "png");
        assertRefused(FileReason.PICTURE, Arrays.copyOf(jpeg, 40), FileType.JPEG);
        assertRefused(FileReason.PICTURE, Arrays.copyOf(png, 40), FileType.PNG);
        assertRefused(FileReason.PICTURE, Arrays.copyOf(Samples.WEBP, 20), FileType.WEBP);
        assertRefused(FileReason.PICTURE, Samples.bomb(2_000, 2_000), FileType.PNG);
    }

    private Picture anew(byte[] content, FileType type) throws IOException {
        return Pictures.anew(Samples.file(folder, content), type);
    }

    private void assertRefused(FileReason reason, byte[] content, FileType type) {
        assertEquals(reason, assertThrows(Refusal.class, () -> anew(content, type)).reason());
    }

    private static Metadata metadata(byte[] picture) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private int held(byte[] content, FileType type) throws IOException {
        return PictureParts.of(Samples.file(folder, content), type).orientation();
    }

    private static BufferedImage ofFourCorners() {
        BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 'a');
        picture.setRGB(2, 0, 'b');
        picture.setRGB(0, 1, 'c');
        picture.setRGB(2, 1, 'd');
        return picture;
    }

    private static String corners(BufferedImage picture) {
        int right = picture.getWidth() - 1;
        int bottom = picture.getHeight() - 1;
        return Stream.of(
                        picture.getRGB(0, 0),
                        picture.getRGB(right, 0),
                        picture.getRGB(0, bottom),
                        picture.getRGB(right, bottom))
                .map(colour -> Character.toString(colour & 0xFF))
                .collect(Collectors.joining());
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }
}
