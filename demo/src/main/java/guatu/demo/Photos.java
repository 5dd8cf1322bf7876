package guatu.demo;

import guatu.ground.files.Files;
import guatu.ground.kernel.Actor;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/// Small drawn pictures of a site, one before and one after for each unit, kept through the door of files.
final class Photos {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private final Files files;
    private final Map<String, UUID> kept = new HashMap<>();

    Photos(Files files) {
        this.files = files;
    }

    /// The picture from before of the actor's unit.
    UUID before(Actor actor, String unit) {
        return kept.computeIfAbsent(unit + "前", _ -> keep(actor, "整改前-" + unit + ".png", unit.hashCode(), false));
    }

    /// The picture from after.
    UUID after(Actor actor, String unit) {
        return kept.computeIfAbsent(unit + "后", _ -> keep(actor, "整改后-" + unit + ".png", unit.hashCode(), true));
    }

    private UUID keep(Actor actor, String name, int seed, boolean done) {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(draw(new Luck(seed), done), "png", png);
            return files.keep(actor, name, new ByteArrayInputStream(png.toByteArray())).id();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    private static BufferedImage draw(Luck luck, boolean done) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            var horizon = 130 + luck.of(1) / 2;
            pen.setPaint(new GradientPaint(0, 0, done ? new Color(0x9cc4e4) : new Color(0xa9b0b6), 0, horizon, new Color(0xe6ebee)));
            pen.fillRect(0, 0, WIDTH, horizon);
            houses(pen, luck, horizon);
            pen.setPaint(new GradientPaint(0, horizon, done ? new Color(0x8aa57a) : new Color(0x9a8064), 0, HEIGHT, done ? new Color(0x5f7f55) : new Color(0x6d573f)));
            pen.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
            if (done) {
                road(pen, luck, horizon);
            } else {
                heaps(pen, luck, horizon);
            }
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static void houses(Graphics2D pen, Luck luck, int horizon) {
        for (var n = 0; n < 7; n++) {
            var height = 25 + luck.of(10 + n) / 2;
            pen.setColor(new Color(0xb4, 0xb8 + n, 0xb6));
            pen.fillRect(n * 70 + luck.of(20 + n) / 4, horizon - height, 44, height);
        }
    }

    private static void road(Graphics2D pen, Luck luck, int horizon) {
        var middle = 180 + luck.of(3);
        pen.setColor(new Color(0x6b6f73));
        pen.fillPolygon(new int[] {middle - 20, middle + 20, middle + 190, middle - 190}, new int[] {horizon, horizon, HEIGHT, HEIGHT}, 4);
        pen.setColor(new Color(0xe9e4cf));
        pen.fillPolygon(new int[] {middle - 1, middle + 1, middle + 5, middle - 5}, new int[] {horizon, horizon, HEIGHT, HEIGHT}, 4);
    }

    private static void heaps(Graphics2D pen, Luck luck, int horizon) {
        for (var n = 0; n < 9; n++) {
            var size = 50 + luck.of(30 + n);
            pen.setColor(new Color(0x55 + 6 * n, 0x47 + 5 * n, 0x38 + 4 * n));
            pen.fillArc(luck.of(40 + n) * 4 - 40, horizon + luck.of(50 + n) * 3 / 2 - size / 2, size + 40, size, 0, 180);
        }
    }
}
