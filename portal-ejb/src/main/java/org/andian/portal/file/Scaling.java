package org.andian.portal.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Pictures made smaller, in colours every screen shows. Pure. */
final class Scaling {

    private Scaling() {}

    /**
     * Of the same shape, no side longer than asked; halved until it is near, so that no line gets
     * lost.
     *
     * @param clear keeps what is transparent, which else turns white
     */
    static BufferedImage within(BufferedImage picture, int longest, boolean clear) {
        BufferedImage near = picture;
        while (Math.max(near.getWidth(), near.getHeight()) > 2 * longest) {
            near = drawn(near, half(near.getWidth()), half(near.getHeight()), clear);
        }
        double factor = Math.min(1, (double) longest / Math.max(near.getWidth(), near.getHeight()));
        return drawn(
                near,
                (int) Math.max(1, Math.round(near.getWidth() * factor)),
                (int) Math.max(1, Math.round(near.getHeight() * factor)),
                clear);
    }

    private static int half(int side) {
        return Math.max(1, side / 2);
    }

    private static BufferedImage drawn(
            BufferedImage picture, int width, int height, boolean clear) {
        BufferedImage smaller =
                new BufferedImage(
                        width,
                        height,
                        clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = smaller.createGraphics();
        drawing.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (!clear) {
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, width, height);
        }
        drawing.drawImage(picture, 0, 0, width, height, null);
        drawing.dispose();
        return smaller;
    }
}
