package guatu.ground.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import guatu.ground.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// An address as a QR code: dark and light modules without the quiet zone.
final class QrCode {

    private static final int PIXELS = 6;
    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    static QrCode of(String address) {
        try {
            return new QrCode(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1,
                Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M)));
        } catch (WriterException tooLong) {
            throw new Refusal("documents.address-too-long", address.length());
        }
    }

    int size() {
        return modules.getWidth();
    }

    boolean dark(int column, int row) {
        return modules.get(column, row);
    }

    /// The dark modules as boxes, those side by side joined; corner and side in millimetres.
    List<Mark.Box> bars(double x, double y, double side) {
        var module = side / size();
        var bars = new ArrayList<Mark.Box>();
        for (var row = 0; row < size(); row++) {
            for (var column = 0; column < size(); column++) {
                var from = column;
                while (column < size() && dark(column, row)) {
                    column++;
                }
                if (column > from) {
                    bars.add(new Mark.Box(x + from * module, y + row * module, (column - from) * module, module, Mark.Ink.BLACK));
                }
            }
        }
        return bars;
    }

    byte[] png() {
        var image = new BufferedImage(size() * PIXELS, size() * PIXELS, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, dark(x / PIXELS, y / PIXELS) ? 0 : 0xFFFFFF);
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
