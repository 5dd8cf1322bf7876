package guatu.run.progress;

import guatu.ground.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report that passed its check, with what is known of the item after it and the report before it.
record Accepted(Known known, Report report, List<MeasureState> values, List<UUID> evidence, @Nullable Report before, Actor actor) {

    /// Measures whose newest reported value nobody has verified, in the item's order.
    List<MeasureState> open() {
        return known.facts().measures().stream().map(measure -> known.measures().get(measure.id()))
            .filter(state -> state != null && state.pending()).toList();
    }

    boolean claimsAll() {
        return !open().isEmpty() && known.reported().compareTo(Percent.ALL) >= 0;
    }

    Filed filed() {
        return new Filed(report.id(), report.item(), report.n(), report.filedAt(), !open().isEmpty());
    }

    List<Reports.Said> said() {
        return values.stream().map(value -> new Reports.Said(report.item(),
            new Report.Value(report.id(), value.measure(), value.kind(), value.reported(), value.claimedDoneOn()))).toList();
    }

    List<Map.Entry<UUID, UUID>> attached() {
        return evidence.stream().map(one -> Map.entry(report.id(), one)).toList();
    }
}
