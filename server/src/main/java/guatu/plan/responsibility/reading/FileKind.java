package guatu.plan.responsibility.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a file is by its first bytes, whatever its name says.
enum FileKind {
    ZIP, TEXT;

    static final int MOST_BYTES = 50 * 1024 * 1024;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PK = {'P', 'K', 3, 4};

    /// Refuses what is no list at all.
    static FileKind of(byte[] bytes, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(FindingCode.TOO_LARGE, name, String.valueOf(bytes.length / (1024 * 1024) + 1));
        }
        if (bytes.length == 0 || blank(bytes)) {
            throw new Unreadable(FindingCode.EMPTY, name);
        }
        if (starts(bytes, OLE)) {
            throw new Unreadable(encrypted(bytes) ? FindingCode.ENCRYPTED : FindingCode.OLD_OFFICE, name);
        }
        if (starts(bytes, PK)) {
            return ZIP;
        }
        if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) {
            throw new Unreadable(FindingCode.NOT_XLSX, name);
        }
        if (lower.endsWith(".docx")) {
            throw new Unreadable(FindingCode.NOT_DOCX, name);
        }
        if (lower.matches(".*\\.(xls|doc|wps|et)")) {
            throw new Unreadable(FindingCode.OLD_OFFICE, name);
        }
        if (!PlainText.plausible(bytes)) {
            throw new Unreadable(FindingCode.FORMAT, name);
        }
        return TEXT;
    }

    private static boolean blank(byte[] bytes) {
        for (var b : bytes) {
            if (b > ' ' || b < 0 && (b & 0xff) != 0xEF && (b & 0xff) != 0xBB && (b & 0xff) != 0xBF) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (var i = 0; i < magic.length; i++) {
            if (bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// A password-protected xlsx or docx is an OLE container with a stream of this name.
    private static boolean encrypted(byte[] bytes) {
        var text = new String(bytes, 0, bytes.length, StandardCharsets.ISO_8859_1);
        return text.contains(spread("EncryptedPackage")) || text.contains(spread("EncryptionInfo"));
    }

    private static String spread(String name) {
        var wide = new StringBuilder();
        name.chars().forEach(c -> wide.append((char) c).append('\0'));
        return wide.toString();
    }
}
