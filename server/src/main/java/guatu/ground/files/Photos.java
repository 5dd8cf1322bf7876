package guatu.ground.files;

import guatu.ground.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes of any photo one of bounded size, in bounded memory: decoded by subsampling, two at a time, and encoded anew.
final class Photos {

    static final int LONGEST_SIDE = 2_560;
    static final long MOST_PIXELS = 150_000_000;
    private static final long MOST_PIXELS_PROGRESSIVE = 50_000_000;
    private static final int MOST_PIXELS_ONE_SIDE = 65_500;
    private static final float QUALITY = 0.85f;
    private static final Semaphore DECODERS = new Semaphore(2, true);

    static {
        ImageIO.setUseCache(false);
    }

    private Photos() {
    }

    static Photo bound(String name, Path file, FileKind kind, int orientation) throws IOException {
        if (kind == FileKind.JPEG) {
            var shape = JpegShape.of(file).orElseThrow(() -> new Refusal("files.damaged", name));
            checkSize(name, shape.width(), shape.height(), shape.progressive() ? MOST_PIXELS_PROGRESSIVE : MOST_PIXELS);
        }
        DECODERS.acquireUninterruptibly();
        try {
            return encode(Upright.turn(Scale.within(decode(name, file, kind), LONGEST_SIDE), orientation));
        } finally {
            DECODERS.release();
        }
    }

    private static BufferedImage decode(String name, Path file, FileKind kind) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.extension()).next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            checkSize(name, reader.getWidth(0), reader.getHeight(0), MOST_PIXELS);
            return subsampled(name, reader);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Refusal no ? no : new Refusal("files.damaged", name);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage subsampled(String name, ImageReader reader) throws IOException {
        var truncated = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (warning.toLowerCase(Locale.ROOT).matches("(?s).*(premature|truncated|missing eoi).*")) {
                truncated.set(true);
            }
        });
        var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        var image = reader.read(0, how);
        if (truncated.get()) {
            throw new Refusal("files.damaged", name);
        }
        return image;
    }

    private static void checkSize(String name, int width, int height, long most) {
        if (width <= 0 || height <= 0) {
            throw new Refusal("files.damaged", name);
        }
        if ((long) width * height > most || Math.max(width, height) > MOST_PIXELS_ONE_SIDE) {
            throw new Refusal("files.too-many-pixels", name, width, height, most / 1_000_000);
        }
    }

    private static Photo encode(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Photo(bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
