package guatu.show.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 通报指标: the figures that raw amounts allow. Exact to 10 decimals, rounded HALF_UP only where shown (RULES R0.2, DESIGN §6).
final class Figures {

    static final int DECIMALS = 10;
    static final int MONTHS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<Amount, BigDecimal> given;
    private final Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);

    private Figures(Map<Amount, BigDecimal> given) {
        this.given = given;
    }

    /// Every figure that the amounts allow, in the order of `Figure`.
    /// @param through the last month counted, 1 to 12, where known
    static Map<Figure, BigDecimal> of(Map<Amount, BigDecimal> given, @Nullable Integer through) {
        var made = new Figures(given);
        made.investment(through);
        made.starts();
        made.share(Figure.CLEARED, Amount.CLEARED, Amount.HANDED_OVER);
        return made.figures;
    }

    /// 时序进度 of a bulletin: months elapsed / 12, in percent.
    static BigDecimal timeProgress(int through) {
        return BigDecimal.valueOf(through).multiply(HUNDRED).divide(BigDecimal.valueOf(MONTHS), DECIMALS, RoundingMode.HALF_UP);
    }

    /// part / whole in percent; whole is not 0.
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    private void investment(@Nullable Integer through) {
        share(Figure.COMPLETION_RATE, Amount.COMPLETED_INVESTMENT, Amount.PLANNED_INVESTMENT_YEAR);
        var completion = figures.get(Figure.COMPLETION_RATE);
        if (completion != null && through != null) {
            figures.put(Figure.AGAINST_TIME_PROGRESS, completion.subtract(timeProgress(through)));
        }
        share(Figure.FUNDS_SECURED, Amount.FUNDS_SECURED, Amount.PLANNED_INVESTMENT_YEAR);
    }

    /// Where starts are planned, `started` counts new starts: then the rest of all projects is no figure.
    private void starts() {
        var planned = given.containsKey(Amount.PLANNED_STARTS_YEAR) || given.containsKey(Amount.PLANNED_STARTS_TO_DATE);
        if (!planned && given.containsKey(Amount.PROJECTS) && given.containsKey(Amount.STARTED)) {
            figures.put(Figure.NOT_STARTED, given.get(Amount.PROJECTS).subtract(given.get(Amount.STARTED)));
        }
        share(Figure.STARTED_OF_YEAR_PLAN, Amount.STARTED, Amount.PLANNED_STARTS_YEAR);
        if (given.containsKey(Amount.PLANNED_STARTS_TO_DATE) && given.containsKey(Amount.STARTED) && given.containsKey(Amount.STARTED_EARLY)) {
            var inTime = given.get(Amount.STARTED).subtract(given.get(Amount.STARTED_EARLY));
            figures.put(Figure.NOT_STARTED_AS_PLANNED, given.get(Amount.PLANNED_STARTS_TO_DATE).subtract(inTime));
        }
    }

    private void share(Figure figure, Amount part, Amount whole) {
        var of = given.get(whole);
        if (of != null && of.signum() > 0 && given.containsKey(part)) {
            figures.put(figure, percent(given.get(part), of));
        }
    }
}
