package guatu.plan.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 阶段目标: one indicator's whole window by year, quarter, month, week and day, against what was verified by the end of the data date.
/// @param keptAt the level at which targets were set by hand; absent where the value is split evenly
/// @param debt   欠账 at the end of the data date: Σ planned − Σ verified, not below 0; `credit` the other way round
/// @param rate   what each remaining workday has to bring; absent once no workday is left, and for limits
record PeriodPage(UUID id, String name, Relation relation, BigDecimal value, String unit, LocalDate from, LocalDate to, @Nullable Level keptAt,
        LocalDate dataDate, DebtMode mode, BigDecimal planned, BigDecimal actual, BigDecimal debt, BigDecimal credit, @Nullable Rate rate,
        List<Landmark> landmarks, List<PeriodStanding> periods, List<Share> days, List<PeriodChange> changes) {

    /// 日均: what remains over the workdays left, beside what was planned for them; per workday, 2 decimals.
    record Rate(BigDecimal remaining, int workdays, BigDecimal required, BigDecimal planned, @Nullable BigDecimal factor) {

        static @Nullable Rate of(BigDecimal total, BigDecimal actual, BigDecimal planned, int workdays) {
            if (workdays <= 0) {
                return null;
            }
            var remaining = Ratio.of(total.subtract(actual).max(BigDecimal.ZERO));
            var asPlanned = Ratio.of(total.subtract(planned));
            var factor = asPlanned.signum() <= 0 ? null : remaining.over(asPlanned).rounded(3);
            return new Rate(remaining.rounded(Numbers.DECIMALS), workdays, remaining.over(Ratio.of(workdays, 1)).rounded(2), asPlanned.over(Ratio.of(workdays, 1)).rounded(2), factor);
        }
    }

    /// 开门红, 半年双过半, 全年红: derived from the numbers at the end of the first quarter, of June and of the window's year.
    /// @param percent  Σ planned by then in % of the value, 1 decimal
    /// @param overHalf of HALF_YEAR once it is over: whether half of the value was done by then
    record Landmark(Kind kind, LocalDate day, BigDecimal planned, @Nullable BigDecimal percent, @Nullable BigDecimal actual, @Nullable BigDecimal actualPercent,
            boolean over, @Nullable Boolean kept, @Nullable Boolean overHalf) {

        enum Kind { OPENING, HALF_YEAR, FULL_YEAR }
    }
}
