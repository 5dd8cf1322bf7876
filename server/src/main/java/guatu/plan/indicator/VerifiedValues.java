package guatu.plan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 核验值: what has been verified of an item's indicators. The floor above knows and answers.
public interface VerifiedValues {

    /// A cumulative value from this day on.
    record Verified(LocalDate on, BigDecimal value) {}

    /// The verified values of an item by indicator, oldest first.
    Map<UUID, List<Verified>> of(UUID item);

    /// The newest verified value of each indicator of these items; those never verified are absent.
    Map<UUID, BigDecimal> newest(Collection<UUID> items);

    /// The probability (0..1, RULES R5a) that an indicator, standing as it did at the end of a day, has risen to a value by the end of
    /// another; absent where too little is known.
    @Nullable Double chance(Indicator indicator, List<Verified> verified, LocalDate after, BigDecimal needed, LocalDate by);
}
