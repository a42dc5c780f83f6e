package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.Received;
import org.andian.portal.scope.Scope;
import org.andian.web.local.DemoOrganisation.DemoFile;
import org.andian.web.rest.Unprocessable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

/** Puts files to a demo's premises in the name of its own offices: drawn boxes, and lists. */
@RequestScoped
public class DemoFiles {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;
    private static final int EDGE = 120;
    private static final int ROWS = 2;
    private static final int BREAKERS = 6;
    private static final int BREAKER_WIDTH = 110;
    private static final int BREAKER_HEIGHT = 200;
    private static final List<Color> WIRES =
            List.of(new Color(0xC9A227), new Color(0x2E7D4F), new Color(0xB3362B));

    @Inject private Accounts accounts;

    @Inject private Attachments attachments;

    /** After the premises are committed; each file by itself. */
    public void add(List<DemoFile> wanted) throws IOException {
        for (DemoFile one : wanted) {
            Path file = Files.createTempFile("demo", null);
            try {
                write(one, file);
                attachments.add(
                        scope(one.by()),
                        new FileRecord("premises", one.premises()),
                        new Received(one.name(), one.note(), file));
            } finally {
                Files.delete(file);
            }
        }
    }

    private Scope scope(String login) {
        return accounts.find(login)
                .map(Person::scope)
                .orElseThrow(() -> new Unprocessable("There is no account " + login + "."));
    }

    private static void write(DemoFile one, Path file) throws IOException {
        if (one.text() == null) {
            ImageIO.write(
                    box(new Random(one.premises().concat(one.name()).hashCode())),
                    "jpg",
                    file.toFile());
        } else {
            Files.writeString(file, one.text(), StandardCharsets.UTF_8);
        }
    }

    /** A distribution box, open: breakers in rows, and the wires that lead to them. */
    private static BufferedImage box(Random draw) {
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
                int x = EDGE + 80 + no * (BREAKER_WIDTH + 40);
                int y = EDGE / 2 + 150 + row * (BREAKER_HEIGHT + 180);
                wire(drawing, draw, x + BREAKER_WIDTH / 2, y);
                breaker(drawing, draw, x, y);
            }
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
}
