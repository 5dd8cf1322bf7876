package guatu.ground.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Brings an image to RGB on white, no side longer than a bound; pure.
final class Scale {

    private Scale() {
    }

    static BufferedImage within(BufferedImage image, int longest) {
        var factor = Math.min(1.0, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }
}
