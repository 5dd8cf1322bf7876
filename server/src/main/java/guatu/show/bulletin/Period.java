package guatu.show.bulletin;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// 封账月份: one month of a campaign, frozen once.
/// @param completion  percent; `againstTime` percentage points
/// @param sha256      of the snapshot's text
record Period(UUID id, UUID campaignId, int year, int month, LocalDate dataDate, LocalDate freezeOn, LocalDate publishOn, LocalDate disputeUntil,
        Instant frozenAt, UUID frozenBy, String frozenName, int items, int red, BigDecimal completion, BigDecimal againstTime, String sha256) {

    /// A month has its id before it is frozen: the same campaign and month have always the same one.
    static UUID idOf(UUID campaign, YearMonth month) {
        return UUID.nameUUIDFromBytes((campaign + " " + month).getBytes(StandardCharsets.UTF_8));
    }

    YearMonth yearMonth() {
        return YearMonth.of(year, month);
    }

    boolean disputable(LocalDate today) {
        return !today.isAfter(disputeUntil);
    }
}
