package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// How an item stood at the end of a day, as stored then: its last lamp up to that day, percents earned and planned.
/// @param dataDate the day of that lamp; before the day asked for where nothing was judged on it
/// @param deciding the part that decided, as in [LampAnswer]
public record StoodThen(UUID item, LocalDate dataDate, Lamp lamp, String deciding, LampReason reason, BigDecimal ev, BigDecimal pv) {
}
