package guatu.ground.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The frame header of a JPEG: pixels, components, and whether it is progressive, which a decoder must hold as a whole.
record JpegShape(int width, int height, int components, boolean progressive) {

    private static final int START = 0xFFD8;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    static Optional<JpegShape> of(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readUnsignedShort() == START ? frame(in) : Optional.empty();
        } catch (EOFException truncated) {
            return Optional.empty();
        }
    }

    private static Optional<JpegShape> frame(DataInputStream in) throws IOException {
        while (true) {
            var marker = marker(in);
            if (marker == SCAN || marker == END) {
                return Optional.empty();
            }
            var length = in.readUnsignedShort() - 2;
            if (frameHeader(marker)) {
                in.readUnsignedByte();
                var height = in.readUnsignedShort();
                return Optional.of(new JpegShape(in.readUnsignedShort(), height, in.readUnsignedByte(), (marker & 3) == 2));
            }
            in.skipNBytes(Math.max(0, length));
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        var read = in.readUnsignedByte();
        while (read != 0xFF) {
            read = in.readUnsignedByte();
        }
        while (read == 0xFF) {
            read = in.readUnsignedByte();
        }
        return read;
    }

    private static boolean frameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
