package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.UUID;

/// A template for an item, from a start to a deadline; with `fit` its durations are scaled to the window.
public record TemplateUse(UUID item, String template, LocalDate start, LocalDate deadline, boolean fit) {

    /// Fitted to the window.
    public TemplateUse(UUID item, String template, LocalDate start, LocalDate deadline) {
        this(item, template, start, deadline, true);
    }
}
