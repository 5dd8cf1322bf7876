package guatu.ground.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Turns an image as its EXIF orientation (1 to 8) asks, because the tag itself is dropped; pure.
final class Upright {

    private Upright() {
    }

    static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        var w = image.getWidth();
        var h = image.getHeight();
        var turned = orientation >= 5 ? new BufferedImage(h, w, BufferedImage.TYPE_INT_RGB) : new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.drawImage(image, transform(orientation, w, h), null);
        pen.dispose();
        return turned;
    }

    private static AffineTransform transform(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
