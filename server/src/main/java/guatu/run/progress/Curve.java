package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 计划与实际: planned, reported and verified over time, in the unit of the item's one number, else in percent.
public record Curve(LocalDate from, LocalDate to, LocalDate redLine, LocalDate today, String unit, BigDecimal total,
        List<CurvePoint> plan, List<CurvePoint> reported, List<CurvePoint> verified, @Nullable CurveFinish forecast) {

    Curve withoutReported() {
        return new Curve(from, to, redLine, today, unit, total, plan, List.of(), verified, forecast);
    }

    public record CurvePoint(LocalDate date, BigDecimal value) {}

    /// The days by which it is finished with probability 0.5 and 0.8; the probability of finishing by the red line.
    public record CurveFinish(@Nullable LocalDate p50, @Nullable LocalDate p80, @Nullable BigDecimal onTime) {}
}
