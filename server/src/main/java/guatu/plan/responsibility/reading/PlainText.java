package guatu.plan.responsibility.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text as offices save it: UTF-8 with or without a mark, UTF-16 with one, else GB18030.
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    static boolean plausible(byte[] bytes) {
        if (marked16(bytes)) {
            return true;
        }
        var odd = 0;
        for (var i = 0; i < Math.min(bytes.length, 4096); i++) {
            odd += bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t' && bytes[i] != '\f' ? 1 : 0;
        }
        return odd == 0 && !new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF-") && decodes(bytes);
    }

    private static boolean decodes(byte[] bytes) {
        return decode(bytes).chars().filter(c -> c == '\uFFFD').count() * 50 <= bytes.length / 2;
    }

    static List<String> lines(byte[] bytes) {
        var text = decode(bytes);
        return List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n|\u2028", -1));
    }

    private static String decode(byte[] bytes) {
        if (marked16(bytes)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, GB18030);
        }
    }

    private static boolean marked16(byte[] bytes) {
        return bytes.length > 1 && ((bytes[0] & 0xff) == 0xFE && (bytes[1] & 0xff) == 0xFF || (bytes[0] & 0xff) == 0xFF && (bytes[1] & 0xff) == 0xFE);
    }
}
