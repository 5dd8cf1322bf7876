package guatu.ground.files;

import guatu.ground.kernel.Refusal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// PDF papers: kept as they are if they end as a PDF ends.
final class Papers {

    private static final int TAIL = 4_096;

    private Papers() {
    }

    static void check(String name, Path file) throws IOException {
        try (var pdf = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(TAIL, pdf.length())];
            pdf.seek(pdf.length() - tail.length);
            pdf.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new Refusal("files.damaged", name);
            }
        }
    }
}
