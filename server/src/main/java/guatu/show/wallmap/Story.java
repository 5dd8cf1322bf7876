package guatu.show.wallmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 来龙去脉: what an item promised, what of it was verified and when, and which step comes next; verified facts only.
public record Story(UUID itemId, List<Goal> goals, List<Fact> facts, List<Step> steps) {

    /// A number that was promised, in its unit, and what of it was verified so far.
    public record Goal(String name, BigDecimal target, String unit, @Nullable BigDecimal verified) {}

    /// A verified change: the sum reached on a day, or without unit a step that was done.
    public record Fact(LocalDate on, String name, @Nullable String unit, @Nullable BigDecimal value) {}

    /// A step of the plan with its red line, and the day it was verified done.
    public record Step(String name, LocalDate redLine, @Nullable LocalDate doneOn) {}
}
