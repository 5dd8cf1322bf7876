package guatu.show.bulletin;

import guatu.plan.indicator.Indicator;
import guatu.plan.indicator.Relation;
import guatu.run.progress.VerifiedThen;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds indicators of the same name and unit of measure up over all items. Limits (不超过) are no way to go and are left out.
final class IndicatorSums {

    /// Money words with the power of ten that makes 亿元 of them.
    private static final Map<String, Integer> TO_BILLIONS = Map.of("亿元", 0, "亿", 0, "万元", -4, "元", -8);
    private static final String INVESTMENT = "投资";

    private record Kind(String name, String unit) {}

    private IndicatorSums() {}

    /// What most items count first.
    static List<Snapshot.Sum> of(Set<UUID> items, Map<UUID, List<Indicator>> indicators, List<VerifiedThen> verified) {
        var values = new HashMap<UUID, BigDecimal>();
        verified.forEach(one -> values.put(one.measure(), Canonical.plain(one.value())));
        var sums = new HashMap<Kind, Snapshot.Sum>();
        indicators.forEach((item, all) -> all.stream().filter(one -> items.contains(item) && one.relation() != Relation.LE)
            .forEach(one -> sums.merge(new Kind(one.name(), one.unit()),
                new Snapshot.Sum(one.name(), one.unit(), 1, one.value(), values.getOrDefault(one.id(), BigDecimal.ZERO)), IndicatorSums::add)));
        return sums.values().stream().sorted(Comparator.comparingInt(Snapshot.Sum::items).reversed()
            .thenComparing(Snapshot.Sum::name).thenComparing(Snapshot.Sum::unit)).toList();
    }

    /// 投资 over all items in 亿元; funds as given. Its shares by the same code as `./guatu figures`.
    static Snapshot.Money money(List<Snapshot.Sum> sums, MonthFacts.Funds funds) {
        var investments = sums.stream().filter(sum -> sum.name().contains(INVESTMENT) && TO_BILLIONS.containsKey(sum.unit())).toList();
        var planned = total(investments.stream().map(sum -> billions(sum.target(), sum.unit())).toList());
        var completed = total(investments.stream().map(sum -> billions(sum.verified(), sum.unit())).toList());
        var given = new HashMap<Amount, BigDecimal>();
        put(given, Amount.PLANNED_INVESTMENT_YEAR, planned);
        put(given, Amount.COMPLETED_INVESTMENT, completed);
        put(given, Amount.FUNDS_SECURED, funds.secured());
        var figures = Figures.of(given, null);
        return new Snapshot.Money(planned, completed, figures.get(Figure.COMPLETION_RATE), funds.secured(), figures.get(Figure.FUNDS_SECURED), funds.source());
    }

    private static Snapshot.Sum add(Snapshot.Sum one, Snapshot.Sum other) {
        return new Snapshot.Sum(one.name(), one.unit(), one.items() + other.items(), one.target().add(other.target()), one.verified().add(other.verified()));
    }

    private static BigDecimal billions(BigDecimal amount, String unit) {
        return amount.scaleByPowerOfTen(TO_BILLIONS.get(unit));
    }

    private static @Nullable BigDecimal total(List<BigDecimal> amounts) {
        return amounts.isEmpty() ? null : amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void put(Map<Amount, BigDecimal> given, Amount amount, @Nullable BigDecimal value) {
        if (value != null) {
            given.put(amount, value);
        }
    }
}
