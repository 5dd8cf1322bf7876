package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 亮灯规则 (RULES R4): the worst of the parts, held back by its memory.
public final class LampRule {

    private LampRule() {}

    public static LampEvaluation evaluate(LampInput in, WorkCalendar calendar) {
        var numbers = LampNumbers.of(in, calendar);
        if (in.plan().suspendedOn(in.dataDate()) && !numbers.done()) {
            return suspended(in, numbers);
        }
        var parts = new ArrayList<>(new LampParts(in, numbers, calendar).all());
        var raw = worst(parts);
        var spi = numbers.early(in.parameters()) ? null : numbers.spi();
        var held = new LampMemory(in.history(), in.dataDate(), in.parameters()).hold(raw, spi);
        held.part().ifPresent(parts::add);
        var deciding = held.part().orElseGet(() -> deciding(parts, raw));
        var next = new NextSteps(in, numbers).from(held.lamp(), parts);
        return new LampEvaluation(in.dataDate(), in.parameters().version(), held.lamp(), raw, List.copyOf(parts), deciding, next, numbers);
    }

    /// While it is suspended (R4.7) an item owes nothing: no part speaks, and no forecast is made.
    private static LampEvaluation suspended(LampInput in, LampNumbers numbers) {
        var part = new LampPart(LampPart.Kind.SUSPENSION, Lamp.GREY, new LampReason("suspension.on", Map.of("until", in.plan().suspendedUntil(in.dataDate()))));
        return new LampEvaluation(in.dataDate(), in.parameters().version(), Lamp.GREY, Lamp.GREY, List.of(part), part, Optional.empty(), numbers.suspended());
    }

    /// Complaints count from any part; praise and silence come from the plan alone (a, b): a report in time does not make an item due.
    private static Lamp worst(List<LampPart> parts) {
        var complaint = parts.stream().map(LampPart::lamp).filter(Lamp::complains).min(Lamp::compareTo);
        return complaint.orElseGet(() -> parts.get(0).lamp() == Lamp.GREY ? parts.get(1).lamp() : parts.get(0).lamp());
    }

    private static LampPart deciding(List<LampPart> parts, Lamp raw) {
        return parts.stream().filter(part -> part.lamp() == raw).findFirst().filter(_ -> raw != Lamp.GREY).orElse(parts.get(1));
    }
}
