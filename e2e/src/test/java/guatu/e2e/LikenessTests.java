package guatu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The measure tells the pictures of the guide apart, and takes none for another because of its letters.
class LikenessTests {

    private static final Path IMAGES = Path.of("../docs/guide/images");

    private static TreeMap<String, BufferedImage> pictures() throws IOException {
        var all = new TreeMap<String, BufferedImage>();
        try (var files = Files.list(IMAGES)) {
            for (var file : files.toList()) {
                all.put(file.getFileName().toString(), ImageIO.read(file.toFile()));
            }
        }
        return all;
    }

    @Test
    void noPictureIsTakenForAnother() throws IOException {
        var pictures = pictures();
        assertThat(pictures).isNotEmpty();
        var alike = new ArrayList<String>();
        pictures.forEach((one, picture) -> pictures.tailMap(one, false).forEach((other, another) -> {
            var likeness = Likeness.of(picture, another);
            if (likeness > Likeness.SAME) {
                alike.add(one + " " + other + " " + likeness);
            }
        }));
        assertThat(alike).isEmpty();
    }

    @Test
    void lettersOfAnotherFontLeaveAPictureTheSame() throws IOException {
        pictures().forEach((name, picture) -> assertThat(Likeness.of(picture, inAnotherFont(picture))).as(name).isGreaterThan(Likeness.SAME));
    }

    @Test
    void anEmptyPageAHalfOfItOrAnotherWidthIsNotThePicture() throws IOException {
        pictures().forEach((name, picture) -> {
            assertThat(Likeness.of(picture, drawn(picture, 0))).as(name).isLessThan(Likeness.SAME);
            assertThat(Likeness.of(picture, picture.getSubimage(0, 0, picture.getWidth(), picture.getHeight() / 2))).as(name).isLessThan(Likeness.SAME);
            assertThat(Likeness.of(picture, picture.getSubimage(0, 0, picture.getWidth() * 3 / 4, picture.getHeight()))).as(name).isLessThan(Likeness.SAME);
            assertThat(Likeness.of(picture, mirrored(picture))).as(name).isLessThan(Likeness.SAME);
        });
    }

    /// Two hundredths wider and lower, and every letter smeared.
    private static BufferedImage inAnotherFont(BufferedImage picture) {
        var other = drawn(picture, 0);
        var brush = other.createGraphics();
        for (var smear : List.of(0, 1, 2)) {
            brush.setComposite(java.awt.AlphaComposite.getInstance(java.awt.AlphaComposite.SRC_OVER, smear == 0 ? 1f : 0.4f));
            brush.drawImage(picture, AffineTransform.getScaleInstance(1.02, 0.98), null);
            brush.translate(smear, 1);
        }
        brush.dispose();
        return other;
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        var turn = AffineTransform.getScaleInstance(-1, 1);
        turn.translate(-picture.getWidth(), 0);
        var rgb = drawn(picture, 1);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(rgb, drawn(picture, 0));
    }

    private static BufferedImage drawn(BufferedImage picture, int times) {
        var paper = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = paper.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        for (var i = 0; i < times; i++) {
            brush.drawImage(picture, 0, 0, null);
        }
        brush.dispose();
        return paper;
    }
}
