package guatu.plan.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as it is sent: the exchange format of the command line, the template it came from, the version it was read at, and, where a
/// red line of a frozen plan moves later, who approved that (RULES R2.9).
public record PlanInput(@NotNull LocalDate start, @NotNull LocalDate deadline, @Nullable PlanCalendar calendar,
        @NotNull @Size(max = 2000) List<@Valid @NotNull ActivityInput> activities,
        @Nullable @Size(max = 40) String template, @Nullable Integer version, @Nullable @Size(max = 200) String approval) {

    public PlanInput {
        activities = List.copyOf(activities);
    }

    /// A first plan by the Chinese calendar.
    public static PlanInput of(LocalDate start, LocalDate deadline, List<ActivityInput> activities, @Nullable String template) {
        return new PlanInput(start, deadline, PlanCalendar.CN, activities, template, null, null);
    }

    Network network() {
        return new Network(start, deadline, activities.stream().map(ActivityInput::activity).toList());
    }

    PlanCalendar calendarOrDefault() {
        return calendar == null ? PlanCalendar.CN : calendar;
    }
}
