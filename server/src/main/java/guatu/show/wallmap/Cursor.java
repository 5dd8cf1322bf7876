package guatu.show.wallmap;

import guatu.ground.kernel.BadInput;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Where a page of the list ended: the last row's keys of every order.
record Cursor(int lampRank, BigDecimal gapRank, LocalDate dueRank, int sort, UUID item) {

    private static final Cursor NONE = new Cursor(0, BigDecimal.ZERO, LocalDate.EPOCH, 0, new UUID(0, 0));

    String text() {
        var plain = "%d %s %s %d %s".formatted(lampRank, gapRank.toPlainString(), dueRank, sort, item);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    static Cursor of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
            return new Cursor(Integer.parseInt(parts[0]), new BigDecimal(parts[1]), LocalDate.parse(parts[2]), Integer.parseInt(parts[3]), UUID.fromString(parts[4]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException no) {
            throw new BadInput("after", "map.bad-cursor");
        }
    }

    static StatementSpec bind(@Nullable Cursor after, StatementSpec statement) {
        var from = after == null ? NONE : after;
        return statement.param("after", after == null ? null : after.item()).param("lampRank", from.lampRank)
            .param("gapRank", from.gapRank).param("dueRank", from.dueRank).param("place", from.sort);
    }
}
