package guatu.e2e;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// How much two pictures of pages are alike: where the ink lies, not which letters it forms.
/// Each picture becomes a grid of cells of about 24 px, each cell the share of ink in it, smoothed over its neighbours; the likeness is the
/// correlation of the two grids, 1 for the same, about 0 for pages that have nothing in common. Another font, other figures, names or times,
/// a line more or less keep it above `SAME`; another page, a missing part or an empty page does not. Another width is another page.
final class Likeness {

    /// From here on two pictures show the same page. Of the guide's own, no two are above 0.64 (the desks of two people), and none falls
    /// below 0.80 when it is stretched and its letters are smeared.
    static final double SAME = 0.7;

    private static final int CELL = 24;
    private static final double TALLER = 1.4;

    private Likeness() {
    }

    static double of(byte[] one, byte[] other) throws IOException {
        return of(ImageIO.read(new ByteArrayInputStream(one)), ImageIO.read(new ByteArrayInputStream(other)));
    }

    static double of(BufferedImage one, BufferedImage other) {
        var taller = (double) Math.max(one.getHeight(), other.getHeight()) / Math.min(one.getHeight(), other.getHeight());
        if (Math.abs(one.getWidth() - other.getWidth()) > one.getWidth() / 20 || taller > TALLER) {
            return 0;
        }
        var rows = Math.max(one.getHeight(), other.getHeight()) / CELL + 1;
        var columns = Math.max(one.getWidth(), other.getWidth()) / CELL + 1;
        return correlation(smooth(ink(one, columns, rows), columns, rows), smooth(ink(other, columns, rows), columns, rows));
    }

    private static double[] ink(BufferedImage picture, int columns, int rows) {
        var ink = new double[columns * rows];
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = plain.createGraphics();
        brush.drawImage(picture, 0, 0, Color.WHITE, null);
        brush.dispose();
        for (var y = 0; y < plain.getHeight(); y++) {
            for (var x = 0; x < plain.getWidth(); x++) {
                var colour = plain.getRGB(x, y);
                var light = ((colour >> 16 & 255) * 3 + (colour >> 8 & 255) * 6 + (colour & 255)) / 10;
                ink[y / CELL * columns + x / CELL] += Math.min(255 - light, 160) / 160.0 / CELL / CELL;
            }
        }
        return ink;
    }

    private static double[] smooth(double[] ink, int columns, int rows) {
        var smooth = new double[ink.length];
        for (var y = 0; y < rows; y++) {
            for (var x = 0; x < columns; x++) {
                for (var dy = -1; dy <= 1; dy++) {
                    for (var dx = -1; dx <= 1; dx++) {
                        if (y + dy >= 0 && y + dy < rows && x + dx >= 0 && x + dx < columns) {
                            smooth[y * columns + x] += ink[(y + dy) * columns + x + dx] / (1 + Math.abs(dx) + Math.abs(dy));
                        }
                    }
                }
            }
        }
        return smooth;
    }

    private static double correlation(double[] one, double[] other) {
        var mean = Arrays.stream(one).average().orElse(0);
        var otherMean = Arrays.stream(other).average().orElse(0);
        double both = 0;
        double first = 0;
        double second = 0;
        for (var i = 0; i < one.length; i++) {
            both += (one[i] - mean) * (other[i] - otherMean);
            first += (one[i] - mean) * (one[i] - mean);
            second += (other[i] - otherMean) * (other[i] - otherMean);
        }
        return first == 0 || second == 0 ? 0 : both / Math.sqrt(first * second);
    }
}
