package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An indicator as it shall be; with an id, or with the name and unit of one that is there, it takes that one's place.
public record NewIndicator(@Nullable UUID id, String name, Relation relation, BigDecimal value, String unit,
        @Nullable BigDecimal weight, @Nullable BigDecimal baseline, List<PeriodTarget> targets) {

    public NewIndicator {
        targets = List.copyOf(targets);
    }

    /// An indicator of weight 1 that is split evenly.
    public static NewIndicator of(String name, Relation relation, BigDecimal value, String unit) {
        return new NewIndicator(null, name, relation, value, unit, null, null, List.of());
    }

    boolean takesThePlaceOf(Indicator known) {
        return id == null ? name.strip().equals(known.name()) && unit.strip().equals(known.unit()) : id.equals(known.id());
    }
}
