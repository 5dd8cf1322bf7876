package guatu.run.progress;

import guatu.plan.campaign.Cadence;
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What other modules know of an item: its words, cadence, plan line, red line and measures.
record ItemFacts(Item item, Cadence cadence, PlanLine line, LocalDate redLine, List<Measure> measures, Map<UUID, PlanLine> lines) {

    /// The same with days that do not count.
    ItemFacts suspended(List<PlanLine.Suspension> spans) {
        return spans.isEmpty() ? this : new ItemFacts(item, cadence, line.suspended(spans), redLine, measures,
            lines.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().suspended(spans))));
    }

    UUID id() {
        return item.id();
    }

    List<Measure> numbers() {
        return measures.stream().filter(Measure::number).toList();
    }

    List<Measure> activities() {
        return measures.stream().filter(measure -> !measure.number()).toList();
    }

    /// The plan line of one number.
    PlanLine lineOf(Measure number) {
        return lines.getOrDefault(number.id(), line);
    }

    Optional<Measure> measure(UUID id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /// Numbers that make progress; without any, the activities do.
    List<Measure> counting() {
        return measures.stream().filter(Measure::counts).toList();
    }

    /// The one number behind the percentage, if there is just one.
    Optional<Measure> single() {
        var counting = counting();
        return counting.size() == 1 ? Optional.of(counting.getFirst()) : Optional.empty();
    }
}
