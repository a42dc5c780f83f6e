package org.andian.portal.file;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held (Exif 2.32, tag 274), and the picture turned as it was seen. */
final class Upright {

    static final int AS_IT_IS = 1;

    private static final System.Logger LOG = System.getLogger(Upright.class.getName());
    private static final int LAST = 8;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final int INTEL = 0x4949;
    private static final int TIFF = 42;

    /** Before the block in a JPEG, and in some WebP. */
    private static final ByteBuffer HEAD =
            ByteBuffer.wrap("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();

    private Upright() {}

    /**
     * Of a block of Exif: from 1 to 8; {@link #AS_IT_IS} where nothing says so, or nothing that can
     * be read.
     */
    static int orientation(ByteBuffer block) {
        try {
            ByteBuffer tiff =
                    block.limit() > HEAD.limit() && block.slice(0, HEAD.limit()).equals(HEAD)
                            ? block.slice(HEAD.limit(), block.limit() - HEAD.limit())
                            : block.slice(0, block.limit());
            tiff.order(tiff.getShort(0) == INTEL ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return tiff.getShort(Short.BYTES) == TIFF ? orientationOfFirst(tiff) : AS_IT_IS;
        } catch (IndexOutOfBoundsException cutOff) {
            LOG.log(Level.DEBUG, "How the camera was held cannot be read", cutOff);
            return AS_IT_IS;
        }
    }

    private static int orientationOfFirst(ByteBuffer tiff) {
        int directory = tiff.getInt(Integer.BYTES);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int told = tiff.getShort(entry + Integer.BYTES * 2);
                return told < AS_IT_IS || told > LAST ? AS_IT_IS : told;
            }
        }
        return AS_IT_IS;
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
