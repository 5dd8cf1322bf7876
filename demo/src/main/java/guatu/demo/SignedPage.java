package guatu.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/// A drawn page with a stroke of the pen below it, in place of the scan of a signature.
final class SignedPage {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 594;

    private SignedPage() {
    }

    static InputStream of(String name) {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.LIGHT_GRAY);
        for (var y = 60; y < 420; y += 24) {
            pen.fillRect(48, y, WIDTH - 96 - y % 5 * 14, 6);
        }
        pen.setColor(new Color(0x1F3A5F));
        pen.setStroke(new BasicStroke(3));
        var hand = new SplittableRandom(name.hashCode());
        for (int x = 220, y = 500; x < 360; x += 14) {
            var next = 480 + hand.nextInt(44);
            pen.drawLine(x, y, x + 14, next);
            y = next;
        }
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        } catch (IOException no) {
            throw new IllegalStateException(no);
        }
    }
}
