package guatu.ground.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// What may be kept as evidence, told by its first bytes and never by its name.
enum FileKind {
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    PDF("application/pdf", "pdf", "255044462d");

    static final int HEAD = 512;

    private final String mediaType;
    private final String extension;
    private final byte[] magic;

    FileKind(String mediaType, String extension, String magic) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = HexFormat.of().parseHex(magic);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    boolean photo() {
        return this != PDF;
    }

    static Optional<FileKind> sniff(byte[] head) {
        return Arrays.stream(values()).filter(kind -> startsWith(head, kind.magic)).findFirst();
    }

    /// What a file that may not be kept seems to be, as a number for the sentence that says so: 0 empty, 1 zip or Office, 2 SVG,
    /// 3 web page, 4 GIF, 5 program, 6 WebP, HEIC or video, 7 unknown.
    static int looksLike(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (head.length == 0) {
            return 0;
        } else if (startsWith(head, new byte[] {'P', 'K'})) {
            return 1;
        } else if (text.contains("<svg")) {
            return 2;
        } else if (text.startsWith("<")) {
            return 3;
        } else if (text.startsWith("gif8")) {
            return 4;
        } else if (text.startsWith("mz") || text.startsWith("\u007felf")) {
            return 5;
        }
        return text.startsWith("riff") || text.indexOf("ftyp") == 4 ? 6 : 7;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
