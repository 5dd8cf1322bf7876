package guatu.watch.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// 销号 in figures (RULES R10). Withdrawn files leave both sides: `issued` and `cleared` do not count them.
/// @param issued    files handed over, withdrawn ones not counted
/// @param cleared   of these, struck off at least once
/// @param reopened  of these, found again afterwards at least once, even if struck off anew
/// @param withdrawn files withdrawn, beside the others
/// @param onTime    struck off the first time by the original due day
/// @param fellDue   struck off, or past the original due day: what the on-time rate is measured against
/// @param overdue   open past the due day in force
public record ClearanceFigures(int issued, int cleared, int reopened, int withdrawn, int onTime, int fellDue, int overdue) {

    public static final ClearanceFigures NONE = new ClearanceFigures(0, 0, 0, 0, 0, 0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// 销号率 in percent, two places: 305 of 313 is 97.44. Absent where nothing was issued.
    public Optional<BigDecimal> rate() {
        return percent(cleared, issued, 2);
    }

    /// The rate as a headline prints it, one place: 97.4.
    public Optional<BigDecimal> headline() {
        return percent(cleared, issued, 1);
    }

    /// 净销号率 in percent, one place: (cleared - reopened) / issued, 301 of 313 is 96.2.
    public Optional<BigDecimal> net() {
        return percent(cleared - reopened, issued, 1);
    }

    /// 重开率 in percent, one place: reopened / cleared, 4 of 305 is 1.3.
    public Optional<BigDecimal> reopenRate() {
        return percent(reopened, cleared, 1);
    }

    /// 按期销号率 in percent, one place: by the original due day, of all that fell due.
    public Optional<BigDecimal> onTimeRate() {
        return percent(onTime, fellDue, 1);
    }

    /// The figures of two sets of files taken together.
    public ClearanceFigures plus(ClearanceFigures other) {
        return new ClearanceFigures(issued + other.issued, cleared + other.cleared, reopened + other.reopened, withdrawn + other.withdrawn,
            onTime + other.onTime, fellDue + other.fellDue, overdue + other.overdue);
    }

    /// A rate as people read it: "97.4 %", or "-" where there is none.
    public static String words(Optional<BigDecimal> percent) {
        return percent.map(value -> value.toPlainString() + " %").orElse("-");
    }

    private static Optional<BigDecimal> percent(int part, int whole, int places) {
        return whole == 0 ? Optional.empty()
            : Optional.of(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP));
    }
}
