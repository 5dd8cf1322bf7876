package guatu.run.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The newest lamp of an item and its numbers: percents 0..100, gap in percentage points, SPI absent while nothing is planned,
/// `strip` the last twelve windows as letters r y g b o, oldest first.
public record ItemProgress(UUID item, UUID campaign, LocalDate askedFrom, int reports, @Nullable Instant lastReportAt,
        @Nullable LocalDate dataDate, @Nullable Lamp lamp, @Nullable Lamp rawLamp, @Nullable LocalDate lampSince, @Nullable Lamp beforeLamp,
        @Nullable BigDecimal ev, @Nullable BigDecimal pv, @Nullable BigDecimal reported, @Nullable BigDecimal spi, @Nullable BigDecimal gap,
        @Nullable Integer stalledDays, @Nullable LocalDate p50, @Nullable LocalDate p80, @Nullable BigDecimal onTime,
        @Nullable String nextNode, @Nullable LocalDate nextRedLine, String strip, @Nullable LocalDate stripWindow,
        @Nullable String deciding, @Nullable LampReason reason, @Nullable String digest, Pace.@Nullable State pace) {

    static ItemProgress begun(UUID item, UUID campaign, LocalDate askedFrom) {
        return new ItemProgress(item, campaign, askedFrom, 0, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, "", null, null, null, null, null);
    }
}
