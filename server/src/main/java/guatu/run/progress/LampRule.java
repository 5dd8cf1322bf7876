package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import java.util.ArrayList;
import java.util.List;

/// 亮灯规则 (RULES R4): the worst of the parts, held back by its memory.
public final class LampRule {

    private LampRule() {}

    public static LampEvaluation evaluate(LampInput in, WorkCalendar calendar) {
        var numbers = LampNumbers.of(in, calendar);
        var parts = new ArrayList<>(new LampParts(in, numbers, calendar).all());
        var raw = worst(parts);
        var spi = numbers.early(in.parameters()) ? null : numbers.spi();
        var held = new LampMemory(in.history(), in.dataDate(), in.parameters()).hold(raw, spi);
        held.part().ifPresent(parts::add);
        var deciding = held.part().orElseGet(() -> deciding(parts, raw));
        var next = new NextSteps(in, numbers).from(held.lamp(), parts);
        return new LampEvaluation(in.dataDate(), in.parameters().version(), held.lamp(), raw, List.copyOf(parts), deciding, next, numbers);
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
