package org.andian.web.local;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Draws a distribution box, open: breakers in rows, and the wires that lead to them. */
final class DemoPicture {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;
    private static final int EDGE = 120;
    private static final int ROWS = 2;
    private static final int BREAKERS = 6;
    private static final int BREAKER_WIDTH = 110;
    private static final int BREAKER_HEIGHT = 200;
    private static final int BREAKER_STEP = BREAKER_WIDTH + 40;
    private static final int ROW_STEP = BREAKER_HEIGHT + 180;
    private static final int LEFT = EDGE + 80;
    private static final int TOP = EDGE / 2 + 150;
    private static final int BURN = 150;
    private static final Color SOOT = new Color(0x30, 0x20, 0x18, 0xE0);
    private static final Color CLEAR = new Color(0x30, 0x20, 0x18, 0);
    private static final List<Color> WIRES =
            List.of(new Color(0xC9A227), new Color(0x2E7D4F), new Color(0xB3362B));

    private DemoPicture() {}

    /**
     * @param draw the same box for the same numbers
     * @param burnt whether one of its breakers was too hot
     */
    static BufferedImage box(Random draw, boolean burnt) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(new Color(0xB9B2A3));
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setColor(new Color(0xDDE1E4));
        drawing.fillRect(EDGE, EDGE / 2, WIDTH - 2 * EDGE, HEIGHT - EDGE);
        for (int row = 0; row < ROWS; row++) {
            for (int no = 0; no < BREAKERS; no++) {
                int x = LEFT + no * BREAKER_STEP;
                int y = TOP + row * ROW_STEP;
                wire(drawing, draw, x + BREAKER_WIDTH / 2, y);
                breaker(drawing, draw, x, y);
            }
        }
        if (burnt) {
            burn(
                    drawing,
                    LEFT + draw.nextInt(BREAKERS) * BREAKER_STEP + BREAKER_WIDTH / 2,
                    TOP + draw.nextInt(ROWS) * ROW_STEP);
        }
        drawing.dispose();
        return picture;
    }

    private static void wire(Graphics2D drawing, Random draw, int x, int y) {
        drawing.setColor(WIRES.get(draw.nextInt(WIRES.size())));
        drawing.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        drawing.drawLine(x, y, x + draw.nextInt(30) - 15, y - 120);
    }

    private static void breaker(Graphics2D drawing, Random draw, int x, int y) {
        drawing.setColor(Color.WHITE);
        drawing.fillRoundRect(x, y, BREAKER_WIDTH, BREAKER_HEIGHT, 12, 12);
        drawing.setColor(new Color(0x2B3A48));
        int lever = draw.nextInt(5) == 0 ? 110 : 60;
        drawing.fillRect(x + BREAKER_WIDTH / 2 - 14, y + lever, 28, 44);
    }

    private static void burn(Graphics2D drawing, int x, int y) {
        drawing.setPaint(
                new RadialGradientPaint(
                        x, y, BURN, new float[] {0f, 1f}, new Color[] {SOOT, CLEAR}));
        drawing.fillOval(x - BURN, y - BURN, 2 * BURN, 2 * BURN);
    }
}
