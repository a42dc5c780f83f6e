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

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    @Test
    void allEightWaysToHoldACameraAreUndone() throws IOException {
        List<String> redSide =
                List.of("left", "right", "right", "left", "top", "top", "bottom", "bottom");
        assertEquals(
                redSide,
                IntStream.rangeClosed(1, 8)
                        .mapToObj(
                                orientation ->
                                        redSide(
                                                Upright.turned(
                                                        Samples.redAndBlue(40, 20), orientation)))
                        .toList());
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

    private static String redSide(BufferedImage picture) {
        int right = picture.getWidth() - 1;
        int bottom = picture.getHeight() - 1;
        String leftTop = colour(picture, 0, 0);
        if (leftTop.equals(colour(picture, 0, bottom))) {
            return leftTop.equals("red") ? "left" : "right";
        }
        assertEquals(leftTop, colour(picture, right, 0));
        return leftTop.equals("red") ? "top" : "bottom";
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }
}
