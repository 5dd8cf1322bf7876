package guatu.show.bulletin;

import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Adds the items of a month up: one code for the city, the bulletin and `./guatu figures`.
final class Tally {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Tally() {}

    static Snapshot.Totals of(List<Snapshot.ItemRow> items, int through) {
        var due = count(items, Tally::due);
        var started = count(items, Tally::started);
        var early = count(items, item -> started(item) && !due(item));
        var progress = Figures.of(amounts(Amount.PLANNED_INVESTMENT_YEAR, planned(items), Amount.COMPLETED_INVESTMENT, earned(items)), through);
        var open = Figures.of(amounts(Amount.PROJECTS, number(items.size()), Amount.STARTED, number(started)), through);
        var asPlanned = Figures.of(Map.of(Amount.PLANNED_STARTS_TO_DATE, number(due), Amount.STARTED, number(started), Amount.STARTED_EARLY, number(early)), through);
        var composite = CappedComposite.of(parts(items));
        return new Snapshot.Totals(items.size(), lamps(items, Lamp.RED), lamps(items, Lamp.YELLOW), lamps(items, Lamp.GREEN), lamps(items, Lamp.BLUE),
            lamps(items, Lamp.GREY), count(items, Tally::completed), started, early, open.get(Figure.NOT_STARTED).intValueExact(), due,
            asPlanned.get(Figure.NOT_STARTED_AS_PLANNED).intValueExact(), progress.getOrDefault(Figure.COMPLETION_RATE, BigDecimal.ZERO),
            Figures.timeProgress(through), progress.getOrDefault(Figure.AGAINST_TIME_PROGRESS, Figures.timeProgress(through).negate()),
            composite.map(CappedComposite::capped).orElse(null), composite.map(CappedComposite::raw).orElse(null));
    }

    static List<CappedComposite.Part> parts(List<Snapshot.ItemRow> items) {
        return items.stream().map(item -> new CappedComposite.Part(item.weight(), item.ev(), item.pv())).toList();
    }

    /// Σ w·EV / Σ w·100 in percent.
    static BigDecimal completion(List<Snapshot.ItemRow> items) {
        return items.isEmpty() ? BigDecimal.ZERO : Figures.percent(earned(items), planned(items));
    }

    static boolean completed(Snapshot.ItemRow item) {
        return item.ev().compareTo(ALL) >= 0;
    }

    static int lamps(List<Snapshot.ItemRow> items, Lamp lamp) {
        return count(items, item -> item.lamp() == lamp);
    }

    static int count(List<Snapshot.ItemRow> items, Predicate<Snapshot.ItemRow> wanted) {
        return (int) items.stream().filter(wanted).count();
    }

    private static boolean due(Snapshot.ItemRow item) {
        return item.pv().signum() > 0;
    }

    private static boolean started(Snapshot.ItemRow item) {
        return item.ev().signum() > 0;
    }

    private static BigDecimal earned(List<Snapshot.ItemRow> items) {
        return items.stream().map(item -> item.weight().multiply(item.ev())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal planned(List<Snapshot.ItemRow> items) {
        return items.stream().map(item -> item.weight().multiply(ALL)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(int count) {
        return BigDecimal.valueOf(count);
    }

    private static Map<Amount, BigDecimal> amounts(Amount first, BigDecimal one, Amount second, BigDecimal other) {
        return new EnumMap<>(Map.of(first, one, second, other));
    }
}
