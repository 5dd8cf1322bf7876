package guatu.plan.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A plan as it is sent: the exchange format of the command line, the template it came from, the version it was read at, the day from which
/// what is left is placed, and why a frozen plan changes.
public record PlanInput(@NotNull LocalDate start, @NotNull LocalDate deadline, @Nullable PlanCalendar calendar,
        @NotNull @Size(max = 5000) List<@Valid @NotNull ActivityInput> activities,
        @Nullable @Size(max = 40) String template, @Nullable Integer version,
        @Nullable LocalDate dataDate, @Nullable @Size(max = 500) String reason) {

    public PlanInput {
        activities = List.copyOf(activities);
    }

    /// A first plan by the Chinese calendar.
    public static PlanInput of(LocalDate start, LocalDate deadline, List<ActivityInput> activities, @Nullable String template) {
        return new PlanInput(start, deadline, PlanCalendar.CN, activities, template, null, null, null);
    }

    /// Without a data date: nothing has begun.
    public PlanInput(LocalDate start, LocalDate deadline, @Nullable PlanCalendar calendar, List<ActivityInput> activities, @Nullable String template,
            @Nullable Integer version) {
        this(start, deadline, calendar, activities, template, version, null, null);
    }

    /// The same at a data date.
    PlanInput at(LocalDate day) {
        return new PlanInput(start, deadline, calendar, activities, template, version, day, reason);
    }

    /// The same with the activity of this id as it is now; one that is not there is added.
    PlanInput with(ActivityInput changed) {
        var all = new ArrayList<>(activities);
        var at = activities.stream().map(ActivityInput::id).toList().indexOf(changed.id());
        if (at < 0) {
            all.add(changed);
        } else {
            all.set(at, changed);
        }
        return new PlanInput(start, deadline, calendar, all, template, version, dataDate, reason);
    }

    Map<String, String> names() {
        return activities.stream().collect(Collectors.toMap(ActivityInput::id, a -> a.name() == null ? a.id() : a.name(), (one, _) -> one));
    }

    Network network() {
        return new Network(start, deadline, activities.stream().map(ActivityInput::activity).toList(), dataDate);
    }

    PlanCalendar calendarOrDefault() {
        return calendar == null ? PlanCalendar.CN : calendar;
    }
}
