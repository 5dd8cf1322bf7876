package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 計劃任務完成投資額 (C-068): the year's investment by month, for each place or department, in 万元, up to 6 decimals.
/// @param uncounted items whose investment is not in money or has no number
record InvestmentPlan(By by, int year, String unit, List<Row> rows, int uncounted) {

    /// Where it happens, or who leads it.
    enum By { PLACE, DEPARTMENT }

    /// @param unitId absent: the whole city, or no lead unit
    /// @param months twelve numbers that add up to the total
    record Row(@Nullable UUID unitId, int items, BigDecimal total, List<BigDecimal> months) {}
}
