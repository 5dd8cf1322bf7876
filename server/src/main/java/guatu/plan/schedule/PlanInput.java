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
        @Nullable @Size(max = 40) String template, @Nullable Integer version, @Nullable @Size(max = 200) String approval,
        @Nullable LocalDate dataDate, @Nullable @Size(max = 500) String reason) {

    public PlanInput {
        activities = List.copyOf(activities);
    }

    /// A first plan by the Chinese calendar.
    public static PlanInput of(LocalDate start, LocalDate deadline, List<ActivityInput> activities, @Nullable String template) {
        return new PlanInput(start, deadline, PlanCalendar.CN, activities, template, null, null, null, null);
    }

    /// Without a data date: nothing has begun.
    public PlanInput(LocalDate start, LocalDate deadline, @Nullable PlanCalendar calendar, List<ActivityInput> activities, @Nullable String template,
            @Nullable Integer version, @Nullable String approval) {
        this(start, deadline, calendar, activities, template, version, approval, null, null);
    }

    Network network() {
        return new Network(start, deadline, activities.stream().map(ActivityInput::activity).toList(), dataDate);
    }

    PlanCalendar calendarOrDefault() {
        return calendar == null ? PlanCalendar.CN : calendar;
    }
}
