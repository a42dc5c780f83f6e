package org.andian.portal.file;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held (Exif 2.32, tag 274), and the picture turned as it was seen. */
final class Upright {

    static final int AS_IT_IS = 1;

    private static final System.Logger LOG = System.getLogger(Upright.class.getName());
    private static final int LAST = 8;

    private Upright() {}

    /** From 1 to 8; {@link #AS_IT_IS} where nothing says so, or nothing that can be read. */
    static int orientation(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Directory first =
                    ImageMetadataReader.readMetadata(in)
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer told =
                    first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return told == null || told < AS_IT_IS || told > LAST ? AS_IT_IS : told;
        } catch (IOException | ImageProcessingException | RuntimeException unreadable) {
            LOG.log(Level.DEBUG, "How the camera was held cannot be read", unreadable);
            return AS_IT_IS;
        }
    }

    static BufferedImage turned(BufferedImage picture, int orientation) {
        if (orientation == AS_IT_IS) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(lies ? height : width, lies ? width : height, picture.getType());
        Graphics2D drawing = upright.createGraphics();
        drawing.drawImage(picture, turn(orientation, width, height), null);
        drawing.dispose();
        return upright;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
