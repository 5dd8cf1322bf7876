package guatu.run.progress;

import guatu.plan.campaign.Cadence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a lamp depends on. `verified` in percent of the item; `history` in any order, entries of the data date itself do not count.
public record LampInput(
        LocalDate dataDate, LampParameters parameters, Cadence cadence,
        PlanLine plan, LocalDate redLine, ValueSeries verified,
        List<NodeState> nodes, ReportFreshness freshness,
        @Nullable Quantity quantity, List<PastLamp> history) {

    public LampInput {
        nodes = List.copyOf(nodes);
        history = List.copyOf(history);
    }
}
