package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.Cadence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An item for tests: the year 2026 from January to December unless said otherwise.
final class ItemOnADay {

    static final WorkCalendar CALENDAR = WorkCalendar.chinese();

    private final LocalDate day;
    private final TreeMap<LocalDate, BigDecimal> verified = new TreeMap<>();
    private final List<NodeState> nodes = new ArrayList<>();
    private final List<PastLamp> history = new ArrayList<>();
    private LocalDate redLine = LocalDate.of(2026, 12, 31);
    private PlanLine plan = PlanLine.linear(LocalDate.of(2026, 1, 1), redLine);
    private ReportFreshness freshness = ReportFreshness.NOT_ASKED;
    private Cadence cadence = Cadence.WEEK;
    private @Nullable Quantity quantity;

    private ItemOnADay(LocalDate day) {
        this.day = day;
    }

    static ItemOnADay on(String day) {
        return new ItemOnADay(LocalDate.parse(day));
    }

    ItemOnADay plan(PlanLine curve, String red) {
        plan = curve;
        redLine = LocalDate.parse(red);
        return this;
    }

    /// A plan that stands at this percent, too young for a forecast.
    ItemOnADay planned(String percent) {
        return planned(percent, day.minusDays(10));
    }

    ItemOnADay planned(String percent, LocalDate start) {
        plan = PlanLine.through(start, List.of(new PlanLine.Point(start.minusDays(1), new BigDecimal(percent))));
        return this;
    }

    ItemOnADay verified(String percent) {
        return verified(Map.of(day.toString(), percent));
    }

    ItemOnADay verified(Map<String, String> values) {
        values.forEach((on, percent) -> verified.put(LocalDate.parse(on), new BigDecimal(percent)));
        return this;
    }

    ItemOnADay node(String label, String red, @Nullable String done, String percent) {
        nodes.add(new NodeState(label, LocalDate.parse(red), done == null ? null : LocalDate.parse(done), new BigDecimal(percent)));
        return this;
    }

    ItemOnADay owesSince(String due) {
        freshness = new ReportFreshness(LocalDate.parse(due), null);
        return this;
    }

    ItemOnADay filed(String on) {
        freshness = new ReportFreshness(null, LocalDate.parse(on));
        return this;
    }

    ItemOnADay reports(Cadence every) {
        cadence = every;
        return this;
    }

    ItemOnADay counts(String target, String unit, int decimals) {
        quantity = new Quantity(new BigDecimal(target), unit, decimals);
        return this;
    }

    ItemOnADay after(PastLamp past) {
        history.add(past);
        return this;
    }

    ItemOnADay after(String on, Lamp shown, String spi) {
        return after(new PastLamp(LocalDate.parse(on), shown, LampParameters.CURRENT.bySpi(new BigDecimal(spi)), new BigDecimal(spi)));
    }

    LampEvaluation lamp() {
        return LampRule.evaluate(new LampInput(day, LampParameters.CURRENT, cadence, plan, redLine,
            ValueSeries.of(verified), nodes, freshness, quantity, history), CALENDAR);
    }

    LampPart part(LampPart.Kind kind) {
        return lamp().parts().stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
    }
}
