package guatu.show.wallmap;

import guatu.ground.kernel.BadInput;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/// Where a page of the list ended: the two keys of the order and the id of the last row.
record Cursor(BigDecimal first, BigDecimal second, UUID item) {

    String text() {
        var plain = first.toPlainString() + ' ' + second.toPlainString() + ' ' + item;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    static Cursor of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
            return new Cursor(new BigDecimal(parts[0]), new BigDecimal(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException no) {
            throw new BadInput("after", "map.bad-cursor");
        }
    }
}
