package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a target shall be split; parts that are not named are taken off.
/// @param value   the whole itself; absent: as it was
/// @param version the whole's version that this was made from
public record NewSplit(@Nullable BigDecimal value, BigDecimal remainder, @Nullable String remainderReason, int version, List<Part> parts) {

    /// One part.
    /// @param id   absent: a new one
    /// @param unit absent: as it was, of a new one the whole's
    public record Part(@Nullable UUID id, @Nullable UUID scopeUnit, BigDecimal value, @Nullable String unit) {}

    public NewSplit {
        parts = List.copyOf(parts);
    }
}
