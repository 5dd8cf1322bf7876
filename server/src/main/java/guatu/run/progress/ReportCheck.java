package guatu.run.progress;

import guatu.ground.kernel.Refusal;
import guatu.plan.campaign.ItemState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a report has to satisfy before it is stored.
record ReportCheck(ItemFacts facts, Map<UUID, MeasureState> before, ReportingWindows windows, LocalDate today) {

    private static final Set<ItemState> OPEN = Set.of(ItemState.HANDED_OVER, ItemState.ACCEPTED, ItemState.RUNNING, ItemState.DONE_CLAIMED);

    /// The window it is for and the values it leaves behind: every number, and each activity whose claim changed.
    record Checked(ReportingWindow window, List<MeasureState> values) {}

    Checked of(NewReport report) {
        var item = facts.item();
        var over = item.state() == ItemState.SUSPENDED && facts.line().suspensions().stream().anyMatch(span -> !span.to().isAfter(today)) && !facts.line().suspendedOn(today);
        if (!over && !OPEN.contains(item.state())) {
            throw new Refusal("report.item-state", item.title(), item.state().word());
        }
        return new Checked(window(report.windowFrom()), values(report));
    }

    private ReportingWindow window(LocalDate from) {
        var window = windows.containing(from).filter(one -> one.from().equals(from))
            .orElseThrow(() -> new Refusal("report.no-window", from));
        if (today.isBefore(window.from())) {
            throw new Refusal("report.window-not-open", window.from(), window.to());
        }
        if (today.isAfter(window.closesOn())) {
            throw new Refusal("report.window-closed", window.from(), window.to(), window.closesOn());
        }
        return window;
    }

    private List<MeasureState> values(NewReport report) {
        var seen = new HashSet<UUID>();
        var values = new ArrayList<MeasureState>();
        for (var value : report.values()) {
            var measure = facts.measure(value.measure()).orElseThrow(() -> new Refusal("report.unknown-measure", facts.item().title()));
            if (!seen.add(measure.id())) {
                throw new Refusal("report.measure-twice", measure.name());
            }
            var was = before.getOrDefault(measure.id(), MeasureState.unknown(facts.id(), measure));
            var check = new ValueCheck(measure, was, today, report.correctionReason());
            (measure.number() ? check.number(value) : check.activity(value)).ifPresent(values::add);
        }
        for (var number : facts.numbers()) {
            if (!seen.contains(number.id())) {
                values.add(unsaid(number, report.unchanged()));
            }
        }
        if (report.unchanged() && values.stream().anyMatch(this::differs)) {
            throw new Refusal("report.unchanged-but-differs", facts.item().title());
        }
        return values;
    }

    private boolean differs(MeasureState value) {
        var was = before.get(value.measure());
        return was == null || was.reported() == null || was.reported().compareTo(value.reported()) != 0;
    }

    private MeasureState unsaid(Measure number, boolean unchanged) {
        var was = before.get(number.id());
        if (!unchanged) {
            throw new Refusal("report.value-missing", number.name());
        }
        if (was == null || was.reported() == null) {
            throw new Refusal("report.nothing-before", number.name());
        }
        return was.reporting(was.reported(), today, null);
    }
}
