package guatu.ground.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The time of the business: the day that counts, in Asia/Shanghai. The demonstration holds it at its data date.
public record BusinessClock(Clock clock) {

    /// The zone of all dates (RULES R0.1).
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// The day that counts today.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// The present instant of the business.
    public Instant now() {
        return clock.instant();
    }
}
