package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 报送项: a number or an activity of an item. Target in the unit, of an activity 1; `counts` if it grows towards its target and makes progress;
/// weight among the numbers; red line and duration (working days) of an activity.
public record Measure(UUID id, MeasureKind kind, String name, String unit, BigDecimal target, boolean counts,
        BigDecimal weight, @Nullable LocalDate redLine, int duration) {

    static Measure activity(UUID id, String name, LocalDate redLine, int duration) {
        return new Measure(id, MeasureKind.ACTIVITY, name, "", BigDecimal.ONE, false, BigDecimal.ONE, redLine, duration);
    }

    boolean number() {
        return kind == MeasureKind.INDICATOR;
    }
}
