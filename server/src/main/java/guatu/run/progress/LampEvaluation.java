package guatu.run.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 亮灯: the lamp shown on a data date and everything that answers "why?".
public record LampEvaluation(
        LocalDate dataDate, String parameters, Lamp shown, Lamp raw,
        List<LampPart> parts, LampPart deciding, Optional<NextStep> next, LampNumbers numbers) {

    /// What the next evaluation has to remember of this one; an SPI of the early phase says nothing.
    public PastLamp asPast() {
        return new PastLamp(dataDate, shown, raw, parts.getFirst().lamp() == Lamp.GREY ? null : numbers.spi());
    }
}
