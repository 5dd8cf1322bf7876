package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.ItemState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything known of one item on a data date, made into what its lamp depends on.
record Known(ItemFacts facts, ItemProgress state, List<VerifiedPoint> points, Map<UUID, MeasureState> measures,
        List<ReportFreshness.Filing> filings, List<PastLamp> past) {

    private static final Set<ItemState> ASKED = Set.of(ItemState.HANDED_OVER, ItemState.ACCEPTED, ItemState.RUNNING);

    LampInput on(LocalDate dataDate, WorkCalendar calendar) {
        return new LampInput(dataDate, LampParameters.CURRENT, facts.cadence(), facts.line(), facts.redLine(), verified(),
            nodes(), freshness(dataDate, calendar), quantity(), past);
    }

    /// Verified percent over time.
    ValueSeries verified() {
        var counting = facts.counting();
        return counting.isEmpty() ? EarnedValue.ofSteps(steps())
            : EarnedValue.ofNumbers(counting.stream().map(number -> new EarnedValue.Number(number.weight(), number.target(), verified(number.id()))).toList());
    }

    /// Verified values of one measure over time.
    ValueSeries verified(UUID measure) {
        return new ValueSeries(points.stream().filter(point -> point.measure().equals(measure))
            .map(point -> new ValueSeries.Mark(point.on(), point.value())).toList());
    }

    /// Percent as reported, verified or not.
    BigDecimal reported() {
        var counting = facts.counting();
        var forever = LocalDate.MAX;
        if (!counting.isEmpty()) {
            return EarnedValue.ofNumbers(counting.stream().map(number -> new EarnedValue.Number(number.weight(), number.target(), reported(number.id()))).toList()).at(forever);
        }
        return EarnedValue.ofSteps(facts.activities().stream().map(one -> new EarnedValue.Step(one.duration(), claimed(one.id()))).toList()).at(forever);
    }

    private ValueSeries reported(UUID measure) {
        var state = measures.get(measure);
        return state == null || state.reported() == null ? ValueSeries.NONE
            : new ValueSeries(List.of(new ValueSeries.Mark(LocalDate.MIN, state.reported())));
    }

    private List<EarnedValue.Step> steps() {
        return facts.activities().stream().map(one -> new EarnedValue.Step(one.duration(), done(one.id()))).toList();
    }

    private List<NodeState> nodes() {
        return facts.activities().stream().filter(one -> one.redLine() != null)
            .map(one -> new NodeState(one.name(), one.redLine(), done(one.id()), claimed(one.id()) == null ? Percent.ZERO : Percent.ALL))
            .toList();
    }

    /// The next open node by its red line.
    @Nullable Measure nextNode() {
        return facts.activities().stream().filter(one -> one.redLine() != null && done(one.id()) == null)
            .min(Comparator.comparing(Measure::redLine)).orElse(null);
    }

    private @Nullable LocalDate done(UUID activity) {
        var state = measures.get(activity);
        return state == null ? null : state.doneOn();
    }

    private @Nullable LocalDate claimed(UUID activity) {
        var state = measures.get(activity);
        return state == null ? null : state.doneOn() != null ? state.doneOn() : state.claimedDoneOn();
    }

    /// Somebody is asked for reports of this item.
    boolean asked() {
        return ASKED.contains(facts.item().state()) && facts.item().leadUnit() != null;
    }

    boolean answered(ReportingWindow window) {
        return filings.stream().anyMatch(filing -> filing.window().equals(window.from()));
    }

    private ReportFreshness freshness(LocalDate dataDate, WorkCalendar calendar) {
        if (!asked()) {
            return ReportFreshness.NOT_ASKED;
        }
        return ReportFreshness.on(dataDate, windows(dataDate, calendar), filings);
    }

    /// The windows for which reports are asked: from hand-over, but not before the plan begins; none that is due while the item is suspended.
    List<ReportingWindow> windows(LocalDate upTo, WorkCalendar calendar) {
        var from = facts.line().start().isAfter(state.askedFrom()) ? facts.line().start() : state.askedFrom();
        return from.isAfter(upTo) ? List.of()
            : new ReportingWindows(facts.cadence(), calendar).between(from, upTo).stream().filter(window -> !window.dueOn().isBefore(from) && !facts.line().suspendedOn(window.dueOn())).toList();
    }

    Known withStates(Map<UUID, MeasureState> values) {
        return new Known(facts, state, points, values, filings, past);
    }

    /// The verdict on a reported value, if there is one.
    Optional<VerifiedPoint> verdict(Report.Value value) {
        return points.stream().filter(point -> point.report().equals(value.report()) && point.measure().equals(value.measure())).findFirst();
    }

    /// A value counts as verified by a verdict on it, or if an earlier verdict already said the same.
    boolean verified(Report.Value value) {
        return verdict(value).isPresent() || points.stream().anyMatch(point -> point.measure().equals(value.measure()) && point.value().compareTo(value.value()) == 0)
            || value.value().signum() == 0;
    }

    /// The same item after a report left these values behind.
    Known reporting(List<MeasureState> values) {
        var after = new HashMap<>(measures);
        values.forEach(value -> after.put(value.measure(), value));
        return new Known(facts, state, points, after, filings, past);
    }

    /// Nothing reported waits for a verdict.
    boolean settled() {
        return facts.measures().stream().map(measure -> measures.get(measure.id())).noneMatch(state -> state != null && state.pending());
    }

    private @Nullable Quantity quantity() {
        return facts.single().filter(number -> number.target().signum() > 0)
            .map(number -> new Quantity(number.target(), number.unit(), Math.max(0, number.target().stripTrailingZeros().scale()))).orElse(null);
    }

}
