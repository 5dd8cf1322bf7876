package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 量化指标: a number that an item promises, in its unit as written; weight > 0 among the item's indicators (1 unless set);
/// `baseline` is what was there before. Without period targets the value is split evenly.
public record Indicator(UUID id, UUID itemId, UUID campaignId, String name, Relation relation, BigDecimal value, String unit,
        BigDecimal weight, @Nullable BigDecimal baseline, int sort, List<PeriodTarget> targets) {

    public Indicator {
        targets = List.copyOf(targets);
    }
}
