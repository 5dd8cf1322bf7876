package guatu.plan.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A period's target as somebody set it by hand; kept for good.
public record PeriodChange(UUID id, UUID indicator, Level level, String label, LocalDate from, LocalDate to, BigDecimal before, BigDecimal after,
        @Nullable String reason, String byName, Instant at) {}
